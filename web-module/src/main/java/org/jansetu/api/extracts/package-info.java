/** Copies of register lines that a citizen pays for. */
package org.jansetu.api.extracts;

/** Terminals that call the assembled server in the words of their makes. */
package org.jansetu.punch;

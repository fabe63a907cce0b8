/** Consents of citizens to be filed for. */
package org.jansetu.api.consents;

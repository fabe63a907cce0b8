/** Rosters and presence over HTTP. */
package org.jansetu.presence;

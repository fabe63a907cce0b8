/** Rosters, functionaries and exemptions over HTTP. */
package org.jansetu.api.rosters;

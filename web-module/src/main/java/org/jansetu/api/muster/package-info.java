/** The weekly reports on presence over HTTP. */
package org.jansetu.api.muster;

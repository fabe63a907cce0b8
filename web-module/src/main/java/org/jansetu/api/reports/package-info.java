/** Figures over HTTP, for those who watch. */
package org.jansetu.api.reports;

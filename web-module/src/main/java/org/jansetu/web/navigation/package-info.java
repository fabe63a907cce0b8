/**
 * Where one can go from every page: what the reader may open, in one line or by what it is about.
 */
package org.jansetu.web.navigation;

/** Appeals and penalties over HTTP: filed on a case, heard, recovered, paid out. */
package org.jansetu.api.appeals;

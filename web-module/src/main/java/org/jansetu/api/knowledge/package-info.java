/** Schemes and answers over HTTP: for everybody to find, for departments to write. */
package org.jansetu.api.knowledge;

/** Schemes and answers over HTTP and in the browser. */
package org.jansetu.knowledge;

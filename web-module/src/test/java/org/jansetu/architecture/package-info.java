/** The rules of the pages and the HTTP interface that a machine can check. */
package org.jansetu.architecture;

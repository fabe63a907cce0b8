/** The rules of the house that a machine can check; a broken one fails the build. */
package org.jansetu.architecture;

/** The sentences that this module shows to people, by language. */
package org.jansetu.web.texts;

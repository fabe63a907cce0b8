/** The disposal report in the reader's words, for the pages of several roles. */
package org.jansetu.web.disposal;

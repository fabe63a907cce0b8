/** Grievances in the reader's words, for the pages of every role. */
package org.jansetu.web.grievances;

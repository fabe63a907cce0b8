/** What citizens do by themselves, over HTTP against the assembled server. */
package org.jansetu.citizen;

/** Words for presence, terminals and punches, which several roles read. */
package org.jansetu.web.presence;

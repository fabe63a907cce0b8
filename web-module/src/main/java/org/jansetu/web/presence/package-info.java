/** What pages of several roles say of presence. */
package org.jansetu.web.presence;

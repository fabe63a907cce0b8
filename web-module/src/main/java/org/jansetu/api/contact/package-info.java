/** The contact centre over HTTP: the exchange's news, interactions, outbound calls, figures. */
package org.jansetu.api.contact;

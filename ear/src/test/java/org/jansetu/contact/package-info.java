/** The contact centre over HTTP and at its desk. */
package org.jansetu.contact;

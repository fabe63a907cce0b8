/**
 * The push protocol of attendance terminals, as terminals speak it: plain text at {@code /iclock}.
 * It has its own words for everything that goes wrong, so nothing of the interface of version 1 is
 * in here.
 */
package org.jansetu.api.iclock;

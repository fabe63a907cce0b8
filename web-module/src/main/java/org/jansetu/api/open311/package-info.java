/**
 * GeoReport v2, the open protocol for requests to an administration, as its specification says:
 * JSON and XML at {@code /open311/v2}. It has its own shapes and its own errors, so nothing of the
 * interface of version 1 is in here.
 */
package org.jansetu.api.open311;

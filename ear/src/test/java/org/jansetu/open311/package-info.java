/**
 * The open protocol, spoken by a client that knows its specification and nothing of this server.
 */
package org.jansetu.open311;

/**
 * Tests against the assembled server: over HTTP, in a browser, and with parts of it killed.
 *
 * <p>{@link org.jansetu.server.ServerUnderTest} starts it once for the suite, as a process of its
 * own with a database of its own; {@link org.jansetu.server.Client} and {@link
 * org.jansetu.server.Browsing} are the two ways in.
 */
package org.jansetu.server;

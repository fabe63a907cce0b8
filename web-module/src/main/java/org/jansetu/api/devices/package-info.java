/** Terminals, what was odd about what they sent, and what should be inspected. */
package org.jansetu.api.devices;

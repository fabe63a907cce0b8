/** The messages of a demo over HTTP, for whoever has no phone that they would reach. */
package org.jansetu.api.messages;

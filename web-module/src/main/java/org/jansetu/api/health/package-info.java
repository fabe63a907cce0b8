/**
 * Whether the server lives, whether it is ready, and how many requests it is serving.
 *
 * <p>{@code /health/live} and {@code /health/ready} are the container's own; this package says what
 * they answer. The launcher asks for the running requests when it stops the server.
 */
package org.jansetu.api.health;

package org.jansetu.punch;

/**
 * What a terminal hands over.
 *
 * @param table what it is by the terminal's word, such as {@code ATTLOG}
 * @param stamp how far the terminal says it has got, or null
 * @param body the bytes, at most {@link Terminals#MOST_BYTES}
 */
public record Sending(String table, String stamp, byte[] body) {}

package org.jansetu.application;

/**
 * Which cases of an inbox.
 *
 * @param role code of the role whose inbox is wanted, or null for the first that the caller holds
 * @param overdue only cases that are late
 * @param cursor where the last page ended, or null
 * @param limit 1 to 200
 */
public record TaskQuery(String role, boolean overdue, String cursor, int limit) {}

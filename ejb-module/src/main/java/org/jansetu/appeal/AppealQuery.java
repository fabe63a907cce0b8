package org.jansetu.appeal;

/**
 * Which appeals.
 *
 * @param level first, second or revision; null for all that wait for the caller
 * @param overdue only those whose authority is late
 * @param closed whether those that are decided are listed, too
 * @param cursor where the last page ended, or null
 * @param limit 1 to 200
 */
public record AppealQuery(
    String level, boolean overdue, boolean closed, String cursor, int limit) {}

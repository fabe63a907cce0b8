package org.jansetu.grievance;

/**
 * Which grievances of those that the caller reaches.
 *
 * @param below whether those of the offices below as well, not only of the caller's own
 * @param overdue whether only those that are late
 * @param closed whether those that have ended instead of those that are open
 * @param state code of a state, or null for any
 * @param cursor where the page before ended, or null
 * @param limit 1 to 200
 */
public record GrievanceQuery(
    boolean below, boolean overdue, boolean closed, String state, String cursor, int limit) {

  /** What lies at the caller's own office. */
  public static GrievanceQuery own(int limit) {
    return new GrievanceQuery(false, false, false, null, null, limit);
  }
}

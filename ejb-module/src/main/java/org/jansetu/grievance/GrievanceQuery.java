package org.jansetu.grievance;

/**
 * Which grievances of those that the caller reaches.
 *
 * @param below whether those of the offices below as well, not only of the caller's own
 * @param overdue whether only those that are late
 * @param closed whether those that have ended instead of those that are open; with words, whether
 *     only those that have ended
 * @param state code of a state, or null for any
 * @param words words that all stand in what was complained of, answered, its category or its place,
 *     in Hindi or Latin letters, as a whole, by their beginning or misspelt; or a token; null for
 *     any
 * @param cursor where the page before ended, or null
 * @param limit 1 to 200
 */
public record GrievanceQuery(
    boolean below,
    boolean overdue,
    boolean closed,
    String state,
    String words,
    String cursor,
    int limit) {

  /** What lies at the caller's own office. */
  public static GrievanceQuery own(int limit) {
    return new GrievanceQuery(false, false, false, null, null, null, limit);
  }

  /** What has these words, open or not, at the caller's office and those below. */
  public static GrievanceQuery search(String words, String cursor, int limit) {
    return new GrievanceQuery(true, false, false, null, words, cursor, limit);
  }
}

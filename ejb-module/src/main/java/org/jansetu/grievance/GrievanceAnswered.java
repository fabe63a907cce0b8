package org.jansetu.grievance;

/**
 * A grievance was answered and waits for the citizen's consent; told in the same transaction.
 *
 * @param token its token
 * @param category code of its category
 * @param office code of the office that answered
 * @param reply what it answered
 * @param hasContact whether the centre can reach the citizen
 */
public record GrievanceAnswered(
    String token, String category, String office, String reply, boolean hasContact) {

  /**
   * Before it answers, the office asks the citizen something; told in the same transaction.
   *
   * @param token its token
   * @param office code of the office that asks
   * @param hasContact whether the centre can reach the citizen
   */
  public record Asked(String token, String office, boolean hasContact) {}

  /**
   * Nobody waits for the citizen any more: there is an answer, or there will be none; told in the
   * same transaction.
   *
   * @param token its token
   */
  public record Heard(String token) {}
}

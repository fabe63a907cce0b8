package org.jansetu.contact;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A caller whose calls look like abuse, with what it rests on. Nobody is named: a supervisor judges
 * calls, not a person.
 *
 * @param caller the first ten digits of the caller's keyed hash
 * @param calls how many calls within the days of the programme
 * @param abusive how many of them ended with a code for abuse
 * @param unanswered how many were hung up before anybody answered
 * @param isByCode whether so many ended with such a code; otherwise it is by number alone
 * @param evidence the last calls, newest first
 */
public record AbuseCard(
    String caller,
    int calls,
    int abusive,
    int unanswered,
    boolean isByCode,
    List<Evidence> evidence) {

  /** Takes a copy. */
  public AbuseCard {
    evidence = List.copyOf(evidence);
  }

  /**
   * A call.
   *
   * @param call its number
   * @param at when it rang
   * @param agent who answered, or null
   * @param seconds how long was spoken
   * @param wrapUp how it ended, or null
   * @param notes what the agents wrote, scrubbed; empty where nothing was
   */
  public record Evidence(
      long call, OffsetDateTime at, String agent, int seconds, String wrapUp, String notes) {}
}

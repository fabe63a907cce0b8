package org.jansetu.contact;

import java.time.OffsetDateTime;

/**
 * Somebody is to be called.
 *
 * @param id its number
 * @param kind tell-office, ask-citizen or take-consent
 * @param token of the grievance
 * @param office code of the office, or null
 * @param state open, claimed, done or given-up
 * @param dueAt not before
 * @param attempts how often it was tried
 * @param claimer who has it, or null
 */
public record TaskCard(
    long id,
    String kind,
    String token,
    String office,
    String state,
    OffsetDateTime dueAt,
    int attempts,
    String claimer) {

  /** An office is told of a grievance. */
  public static final String TELL_OFFICE = "tell-office";

  /** A citizen is asked what the office wants to know. */
  public static final String ASK_CITIZEN = "ask-citizen";

  /** A citizen is asked whether the answer may close it. */
  public static final String TAKE_CONSENT = "take-consent";
}

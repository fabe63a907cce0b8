package org.jansetu.appeal;

import java.time.LocalDate;

/**
 * Move an appeal.
 *
 * @param action code of the move
 * @param remark at most 2,000 characters, or null
 * @param hearingOn the day of the hearing, for set-hearing
 * @param withinDays working days that the office has, for direct
 * @param penalty what is laid on whom, for impose-penalty
 */
public record AppealAction(
    String action, String remark, LocalDate hearingOn, Integer withinDays, Penalty penalty) {

  /**
   * A penalty that is asked for.
   *
   * @param kind per-day, reckoned here; or lump
   * @param amountPaise of a lump sum, in paise; null for days of delay
   * @param against designated-officer or first-appeal-officer
   */
  public record Penalty(String kind, Long amountPaise, String against) {}

  /** A move with a remark alone. */
  public static AppealAction of(String action, String remark) {
    return new AppealAction(action, remark, null, null, null);
  }
}

package org.jansetu.appeal;

import java.time.LocalDate;
import java.util.List;
import org.jansetu.shared.Money;

/**
 * How the law stands for a case.
 *
 * @param application the case
 * @param appeals its appeals, oldest first
 * @param next what the applicant may file, or null when nothing is open
 * @param whyNot code of the refusal when nothing is open, or null
 * @param lateDays days of the office's delay so far
 * @param atStake what that delay may cost the designated officer
 * @param deemed the order by which the law has granted it, or null
 */
public record AppealStanding(
    String application,
    List<AppealCard> appeals,
    Next next,
    String whyNot,
    int lateDays,
    Money atStake,
    String deemed) {

  /**
   * An appeal that is open to the applicant.
   *
   * @param level how high
   * @param lastDay the last day in time
   * @param isLate whether it is past, so that a reason is needed
   */
  public record Next(Level level, LocalDate lastDay, boolean isLate) {}

  /** Takes a copy. */
  public AppealStanding {
    appeals = List.copyOf(appeals);
  }
}

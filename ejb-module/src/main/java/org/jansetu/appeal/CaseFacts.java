package org.jansetu.appeal;

import java.time.LocalDate;
import org.jansetu.worktime.CaseClock;

/**
 * What of a case an appeal is about, as it stands in the transaction.
 *
 * @param number the case
 * @param service code of the service
 * @param department code of the department that decides
 * @param kiosk code of the kiosk where it was filed
 * @param applicantName name of the applicant
 * @param mobile ten digits, or null
 * @param language en or hi
 * @param outcome approved, rejected or closed; null while it is open
 * @param decidedOn the day of that decision, or null
 * @param clock the days of the office, or null where the law promises nothing
 * @param isReversed whether its receipt was cancelled
 * @param areaPath codes of the areas it lies in, root first
 */
record CaseFacts(
    String number,
    String service,
    String department,
    String kiosk,
    String applicantName,
    String mobile,
    String language,
    String outcome,
    LocalDate decidedOn,
    Clock clock,
    boolean isReversed,
    String areaPath) {

  /**
   * The office's days.
   *
   * @param days how many it has
   * @param used counted before the clock was last started
   * @param runningSince when it was last started
   * @param stoppedSince since when it stands, or null
   * @param dueOn when the office is due
   */
  record Clock(
      int days, int used, LocalDate runningSince, LocalDate stoppedSince, LocalDate dueOn) {}

  boolean isOpen() {
    return outcome == null;
  }

  boolean isRejected() {
    return "rejected".equals(outcome);
  }

  /** Whether the office's time had run out before that day, and nobody has decided. */
  boolean isSilent(LocalDate on) {
    if (!isOpen() || clock == null) {
      return false;
    }
    LocalDate until = clock.stoppedSince() == null ? on : clock.stoppedSince();
    return until.isAfter(clock.dueOn());
  }

  /** Days of the office's delay up to that day, or up to the decision; 0 when it was in time. */
  int lateDays(CaseClock.Period period, LocalDate on) {
    CaseClock counted =
        new CaseClock(
            period, clock.used(), clock.runningSince(), clock.stoppedSince(), clock.dueOn());
    return Math.max(
        0, -counted.remaining(on.isBefore(clock.runningSince()) ? clock.runningSince() : on));
  }
}

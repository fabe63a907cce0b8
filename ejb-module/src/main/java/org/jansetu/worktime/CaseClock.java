package org.jansetu.worktime;

import java.time.LocalDate;

/**
 * The law's clock of one case: runs while the office has the case, stands while the applicant has
 * to bring something. Immutable; stopping and starting make another clock.
 *
 * <p>The day on which the clock is started is not counted, the day on which it is stopped is: the
 * office had it. So a stop and a start on the same day change nothing, and no day is ever counted
 * twice. What the citizen was promised is not kept here, because it never moves.
 *
 * @param period how many days the office has, and how they are counted
 * @param used days that were counted before the clock was last started
 * @param runningSince the day on which it was last started
 * @param stoppedSince the day on which it was stopped, or null while it runs
 * @param dueOn the day on which the period ends if the clock is not stopped again; always worked
 */
public record CaseClock(
    Period period, int used, LocalDate runningSince, LocalDate stoppedSince, LocalDate dueOn) {

  /**
   * How long an office has.
   *
   * @param calendar which days are worked
   * @param counting which days count
   * @param days how many, from 1 to {@link WorkCalendar#MOST_WORKING_DAYS}
   */
  public record Period(WorkCalendar calendar, Counting counting, int days) {}

  /** Refuses with IllegalArgumentException a clock that would run backward. */
  public CaseClock {
    if (used < 0 || (stoppedSince != null && stoppedSince.isBefore(runningSince))) {
      throw new IllegalArgumentException("a clock never runs backward");
    }
  }

  /** A clock that begins to run on that day, which is not counted. */
  public static CaseClock begin(Period period, LocalDate on) {
    LocalDate due = period.counting().after(period.calendar(), on, period.days());
    return new CaseClock(period, 0, on, null, due);
  }

  /** Whether it stands. */
  public boolean isStopped() {
    return stoppedSince != null;
  }

  /** The clock, standing from that day on; itself when it stands already. */
  public CaseClock stop(LocalDate on) {
    return isStopped() ? this : new CaseClock(period, used, runningSince, on, dueOn);
  }

  /**
   * The clock, running again from that day on, with as many days left as when it was stopped;
   * itself when it runs. One that was late when it was stopped stays as late. Refuses with
   * IllegalArgumentException a day before the one on which it was stopped.
   */
  public CaseClock start(LocalDate on) {
    if (!isStopped()) {
      return this;
    }
    if (on.isBefore(stoppedSince)) {
      throw new IllegalArgumentException("a clock never runs backward");
    }
    int counted = elapsed(on);
    LocalDate due = dueOn;
    if (!stoppedSince.isAfter(dueOn)) {
      due =
          counted < period.days()
              ? period.counting().after(period.calendar(), on, period.days() - counted)
              : period.counting().now(period.calendar(), on);
    }
    return new CaseClock(period, counted, on, null, due);
  }

  /**
   * The day on which the period would end by the calendar as it is known now: another one than the
   * day that was reckoned when a holiday was declared or taken back since.
   */
  public LocalDate recounted() {
    int left = period.days() - used;
    return isStopped() || left <= 0
        ? dueOn
        : period.counting().after(period.calendar(), runningSince, left);
  }

  /** How many days have been counted, that day among them; a day before the start counts none. */
  public int elapsed(LocalDate on) {
    LocalDate until = isStopped() ? stoppedSince : on;
    return until.isBefore(runningSince)
        ? used
        : Math.addExact(used, period.counting().between(period.calendar(), runningSince, until));
  }

  /** How many days are left after that one; less than 0 when it is late. */
  public int remaining(LocalDate on) {
    return period.days() - elapsed(on);
  }

  /** Whether the period had ended before that day, and not only on it. */
  public boolean isLate(LocalDate on) {
    return (isStopped() ? stoppedSince : on).isAfter(dueOn);
  }
}

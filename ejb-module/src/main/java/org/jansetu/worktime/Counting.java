package org.jansetu.worktime;

import java.time.LocalDate;
import java.util.Locale;

/** How an act counts the days that it gives an office. */
public enum Counting {
  /** Only days that are worked. */
  WORKING {
    @Override
    LocalDate after(WorkCalendar calendar, LocalDate from, int days) {
      return calendar.after(from, days);
    }

    @Override
    LocalDate now(WorkCalendar calendar, LocalDate day) {
      return calendar.workedOnOrBefore(day);
    }

    @Override
    int between(WorkCalendar calendar, LocalDate from, LocalDate until) {
      return calendar.workingDaysBetween(from, until);
    }
  },
  /** Every day; what would end on a day off ends on the next day that is worked. */
  CALENDAR {
    @Override
    LocalDate after(WorkCalendar calendar, LocalDate from, int days) {
      return calendar.workedOnOrAfter(from.plusDays(days));
    }

    @Override
    LocalDate now(WorkCalendar calendar, LocalDate day) {
      return calendar.workedOnOrAfter(day);
    }

    @Override
    int between(WorkCalendar calendar, LocalDate from, LocalDate until) {
      return Math.toIntExact(until.toEpochDay() - from.toEpochDay());
    }
  };

  /** The day on which so many days, at least one, have passed. */
  abstract LocalDate after(WorkCalendar calendar, LocalDate from, int days);

  /** The day on which a period ends that has no day left. */
  abstract LocalDate now(WorkCalendar calendar, LocalDate day);

  /** How many days count after the first day, up to and with the second, which is not before it. */
  abstract int between(WorkCalendar calendar, LocalDate from, LocalDate until);

  /** The word for it in a programme's folder. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The counting of that word; working days where there is none. */
  public static Counting of(String code) {
    return CALENDAR.code().equals(code) ? CALENDAR : WORKING;
  }
}

package org.jansetu.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which days are worked. Immutable.
 *
 * <p>Periods are counted as the service-guarantee acts count them: in working days, the first of
 * them the first working day after the one on which the period begins, whether that day was worked
 * or not.
 */
public final class WorkCalendar {

  /** The longest period that is reckoned, in working days; ten years hold fewer. */
  public static final int MOST_WORKING_DAYS = 3_650;

  /** The most holidays that a calendar takes. */
  public static final int MOST_HOLIDAYS = 10_000;

  /** The earliest day that is reckoned with. */
  public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  /** The latest day that a period may begin on. */
  public static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private final Set<DayOfWeek> weeklyOff;
  private final Set<LocalDate> holidays;

  /**
   * A calendar with these days off. Refuses with IllegalArgumentException a week without a working
   * day and more than {@link #MOST_HOLIDAYS} holidays, because no promise could be reckoned.
   */
  public WorkCalendar(Set<DayOfWeek> weeklyOff, Set<LocalDate> holidays) {
    if (weeklyOff.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("a week needs a working day");
    }
    if (holidays.size() > MOST_HOLIDAYS) {
      throw new IllegalArgumentException("at most " + MOST_HOLIDAYS + " holidays");
    }
    EnumSet<DayOfWeek> off = EnumSet.noneOf(DayOfWeek.class);
    off.addAll(weeklyOff);
    this.weeklyOff = Set.copyOf(off);
    this.holidays = Set.copyOf(holidays);
  }

  /** Whether that day is worked. */
  public boolean isWorking(LocalDate day) {
    return !weeklyOff.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /**
   * The day on which a period of so many working days ends; always a working day.
   *
   * @param from the day on which the period begins, between {@link #FIRST} and {@link #LAST}
   * @param workingDays from 1 to {@link #MOST_WORKING_DAYS}; else IllegalArgumentException
   */
  public LocalDate after(LocalDate from, int workingDays) {
    requireInRange(from);
    if (workingDays < 1 || workingDays > MOST_WORKING_DAYS) {
      throw new IllegalArgumentException(
          "a period has 1 to " + MOST_WORKING_DAYS + " working days, not " + workingDays);
    }
    LocalDate day = from;
    int left = workingDays;
    while (left > 0) {
      day = day.plusDays(1);
      if (isWorking(day)) {
        left--;
      }
    }
    return day;
  }

  /**
   * How many working days lie after the first day, up to and with the second. Refuses with
   * IllegalArgumentException days out of order or out of range.
   */
  public int workingDaysBetween(LocalDate from, LocalDate until) {
    requireInRange(from);
    requireInRange(until);
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(until + " is before " + from);
    }
    int days = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
      if (isWorking(day)) {
        days++;
      }
    }
    return days;
  }

  /** The last day worked up to and with that day. */
  public LocalDate workedOnOrBefore(LocalDate day) {
    LocalDate worked = day;
    while (!isWorking(worked)) {
      requireInRange(worked);
      worked = worked.minusDays(1);
    }
    return worked;
  }

  /** The first day worked from that day on. */
  public LocalDate workedOnOrAfter(LocalDate day) {
    LocalDate worked = day;
    while (!isWorking(worked)) {
      requireInRange(worked);
      worked = worked.plusDays(1);
    }
    return worked;
  }

  /**
   * The day on which a period begins: the day itself, or the next day worked for what comes after
   * the hour at which offices stop taking papers.
   *
   * @param at when it came, by the programme's clock
   * @param cutOff the last minute that still counts for its day
   */
  public LocalDate begins(LocalDateTime at, LocalTime cutOff) {
    return at.toLocalTime().isAfter(cutOff)
        ? workedOnOrAfter(at.toLocalDate().plusDays(1))
        : at.toLocalDate();
  }

  private static void requireInRange(LocalDate day) {
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      throw new IllegalArgumentException(day + " is not between " + FIRST + " and " + LAST);
    }
  }
}

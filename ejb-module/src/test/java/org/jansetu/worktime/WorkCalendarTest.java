package org.jansetu.worktime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 6);
  private static final LocalDate DIWALI_MONDAY = LocalDate.of(2026, 11, 9);

  private final WorkCalendar office =
      new WorkCalendar(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(DIWALI_MONDAY));

  @Test
  void threeWorkingDaysFromFridayPassOverWeekendAndHoliday() {
    assertEquals(LocalDate.of(2026, 11, 12), office.after(FRIDAY, 3));
  }

  @Test
  void whatIsFiledOnADayOffCountsFromTheNextWorkingDay() {
    assertEquals(LocalDate.of(2026, 11, 10), office.after(FRIDAY.plusDays(1), 1));
    assertEquals(LocalDate.of(2026, 11, 10), office.after(DIWALI_MONDAY, 1));
  }

  @Test
  void daysOffAreNotWorked() {
    assertTrue(office.isWorking(FRIDAY));
    assertFalse(office.isWorking(FRIDAY.plusDays(1)));
    assertFalse(office.isWorking(DIWALI_MONDAY));
  }

  @Test
  void limitsAreKept() {
    LocalDate tooEarly = WorkCalendar.FIRST.minusDays(1);
    LocalDate tooLate = WorkCalendar.LAST.plusDays(1);
    refused(() -> office.after(FRIDAY, 0));
    refused(() -> office.after(FRIDAY, -1));
    refused(() -> office.after(FRIDAY, WorkCalendar.MOST_WORKING_DAYS + 1));
    refused(() -> office.after(tooEarly, 1));
    refused(() -> office.after(tooLate, 1));
    refused(() -> office.workingDaysBetween(FRIDAY, FRIDAY.minusDays(1)));
    refused(() -> office.workingDaysBetween(tooEarly, FRIDAY));
    refused(() -> office.workingDaysBetween(FRIDAY, tooLate));
    refused(() -> new WorkCalendar(EnumSet.allOf(DayOfWeek.class), Set.of()));
    Set<LocalDate> tooMany =
        IntStream.rangeClosed(0, WorkCalendar.MOST_HOLIDAYS)
            .mapToObj(FRIDAY::plusDays)
            .collect(Collectors.toSet());
    refused(() -> new WorkCalendar(Set.of(), tooMany));
  }

  @Test
  void theLongestPeriodOfAOneDayWeekIsReckoned() {
    WorkCalendar mondays =
        new WorkCalendar(EnumSet.complementOf(EnumSet.of(DayOfWeek.MONDAY)), Set.of());
    assertEquals(
        DIWALI_MONDAY.plusWeeks(WorkCalendar.MOST_WORKING_DAYS),
        mondays.after(DIWALI_MONDAY, WorkCalendar.MOST_WORKING_DAYS));
  }

  @Property
  void aPromiseNeverFallsOnADayOff(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("days") LocalDate from,
      @ForAll @IntRange(min = 1, max = 400) int days) {
    LocalDate promise = calendar.after(from, days);
    assertTrue(calendar.isWorking(promise));
    assertTrue(promise.isAfter(from));
  }

  @Property
  void countingBackGivesTheDaysThatWerePromised(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("days") LocalDate from,
      @ForAll @IntRange(min = 1, max = 400) int days) {
    LocalDate promise = calendar.after(from, days);
    assertEquals(days, calendar.workingDaysBetween(from, promise));
    assertEquals(days - 1, calendar.workingDaysBetween(from, promise.minusDays(1)));
  }

  @Property
  void oneMoreWorkingDayIsAlwaysLater(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("days") LocalDate from,
      @ForAll @IntRange(min = 1, max = 400) int days) {
    assertTrue(calendar.after(from, days + 1).isAfter(calendar.after(from, days)));
  }

  @Property
  void whoFilesLaterIsNeverPromisedEarlier(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("days") LocalDate from,
      @ForAll @IntRange(min = 0, max = 60) int later,
      @ForAll @IntRange(min = 1, max = 100) int days) {
    assertFalse(calendar.after(from.plusDays(later), days).isBefore(calendar.after(from, days)));
  }

  @Property
  void twoPeriodsInTurnAreTheirSum(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("days") LocalDate from,
      @ForAll @IntRange(min = 1, max = 100) int first,
      @ForAll @IntRange(min = 1, max = 100) int second) {
    assertEquals(
        calendar.after(from, first + second), calendar.after(calendar.after(from, first), second));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 3_000).map(LocalDate.of(2020, 1, 1)::plusDays);
  }

  @Provide
  Arbitrary<WorkCalendar> calendars() {
    Arbitrary<Set<DayOfWeek>> off = Arbitraries.of(DayOfWeek.class).set().ofMaxSize(6);
    return Combinators.combine(off, days().set().ofMaxSize(120)).as(WorkCalendar::new);
  }

  private static void refused(Runnable call) {
    assertThrows(IllegalArgumentException.class, call::run);
  }
}

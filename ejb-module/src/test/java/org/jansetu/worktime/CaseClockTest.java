package org.jansetu.worktime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The law's clock: what is stopped loses no day, and nothing ends on a holiday. */
@Tag("X-6")
class CaseClockTest {

  /** Sundays off, and Wednesday the 11th of November 2026. */
  private static final WorkCalendar CALENDAR =
      new WorkCalendar(Set.of(DayOfWeek.SUNDAY), Set.of(LocalDate.of(2026, 11, 11)));

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

  private static CaseClock.Period working(int days) {
    return new CaseClock.Period(CALENDAR, Counting.WORKING, days);
  }

  @Test
  void sevenWorkingDaysPassTheSundayAndTheHoliday() {
    CaseClock clock = CaseClock.begin(working(8), MONDAY);
    assertEquals(LocalDate.of(2026, 11, 12), clock.dueOn());
    assertEquals(0, clock.elapsed(MONDAY));
    assertEquals(1, clock.elapsed(MONDAY.plusDays(1)));
    assertEquals(5, clock.elapsed(LocalDate.of(2026, 11, 8)));
    assertEquals(0, clock.remaining(LocalDate.of(2026, 11, 12)));
    assertFalse(clock.isLate(LocalDate.of(2026, 11, 12)));
    assertEquals(-1, clock.remaining(LocalDate.of(2026, 11, 13)));
    assertTrue(clock.isLate(LocalDate.of(2026, 11, 13)));
  }

  @Test
  void standsWhilePapersAreMissing() {
    CaseClock stopped = CaseClock.begin(working(7), MONDAY).stop(MONDAY.plusDays(2));
    assertEquals(2, stopped.elapsed(MONDAY.plusDays(30)));
    assertFalse(stopped.isLate(MONDAY.plusDays(300)));
    CaseClock again = stopped.start(MONDAY.plusDays(14));
    assertEquals(MONDAY.plusDays(19), again.dueOn());
    assertEquals(5, again.remaining(MONDAY.plusDays(14)));
  }

  @Test
  void holidayThatIsDeclaredLaterMovesTheCountAndNotTheDay() {
    CaseClock clock = CaseClock.begin(working(7), MONDAY);
    assertEquals(clock.dueOn(), clock.recounted());
    WorkCalendar declared =
        new WorkCalendar(
            Set.of(DayOfWeek.SUNDAY),
            Set.of(LocalDate.of(2026, 11, 11), LocalDate.of(2026, 11, 5)));
    CaseClock later =
        new CaseClock(
            new CaseClock.Period(declared, Counting.WORKING, 7), 0, MONDAY, null, clock.dueOn());
    assertEquals(LocalDate.of(2026, 11, 10), later.dueOn());
    assertEquals(LocalDate.of(2026, 11, 12), later.recounted());
    assertEquals(1, later.remaining(later.dueOn()));
    assertTrue(later.isLate(later.dueOn().plusDays(1)), "what was promised holds");
    CaseClock stopped = later.stop(MONDAY.plusDays(2));
    assertEquals(stopped.dueOn(), stopped.recounted(), "nobody knows while it stands");
  }

  @Test
  void whatWasLateStaysLate() {
    CaseClock stopped = CaseClock.begin(working(2), MONDAY).stop(MONDAY.plusDays(4));
    CaseClock again = stopped.start(MONDAY.plusDays(40));
    assertEquals(MONDAY.plusDays(2), again.dueOn());
    assertEquals(-2, again.remaining(MONDAY.plusDays(40)));
    assertTrue(again.isLate(MONDAY.plusDays(40)));
  }

  @Test
  void calendarDaysEndOnADayThatIsWorked() {
    CaseClock.Period period = new CaseClock.Period(CALENDAR, Counting.CALENDAR, 6);
    CaseClock clock = CaseClock.begin(period, MONDAY);
    assertEquals(LocalDate.of(2026, 11, 9), clock.dueOn());
    assertEquals(6, clock.elapsed(LocalDate.of(2026, 11, 8)));
    assertFalse(clock.isLate(LocalDate.of(2026, 11, 9)));
    assertTrue(clock.isLate(LocalDate.of(2026, 11, 10)));
  }

  @Test
  void whatComesAfterTheHourCountsFromTheNextDayWorked() {
    LocalTime cutOff = LocalTime.of(17, 0);
    LocalDateTime saturday = LocalDateTime.of(2026, 11, 7, 17, 0);
    assertEquals(saturday.toLocalDate(), CALENDAR.begins(saturday, cutOff));
    assertEquals(LocalDate.of(2026, 11, 9), CALENDAR.begins(saturday.plusMinutes(1), cutOff));
  }

  @Test
  void neverRunsBackward() {
    CaseClock stopped = CaseClock.begin(working(7), MONDAY).stop(MONDAY.plusDays(2));
    assertThrows(IllegalArgumentException.class, () -> stopped.start(MONDAY.plusDays(1)));
    CaseClock running = CaseClock.begin(working(7), MONDAY);
    assertThrows(IllegalArgumentException.class, () -> running.stop(MONDAY.minusDays(1)));
  }

  @Property
  void stoppingAndStartingOnOneDayChangesNothing(
      @ForAll("clocks") CaseClock clock, @ForAll @IntRange(max = 200) int later) {
    LocalDate day = clock.runningSince().plusDays(later);
    CaseClock again = clock.stop(day).start(day);
    assertEquals(clock.dueOn(), again.dueOn());
    for (int i = 0; i < 30; i++) {
      assertEquals(clock.remaining(day.plusDays(i)), again.remaining(day.plusDays(i)));
      assertEquals(clock.isLate(day.plusDays(i)), again.isLate(day.plusDays(i)));
    }
  }

  @Property
  void stoppingAndStartingLosesNoDay(
      @ForAll("clocks") CaseClock clock,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 40) Integer> pauses) {
    CaseClock running = clock;
    LocalDate day = clock.runningSince();
    for (int pause : pauses) {
      day = day.plusDays(pause % 7);
      CaseClock stopped = running.stop(day);
      int left = stopped.remaining(day);
      day = day.plusDays(pause);
      assertEquals(left, stopped.remaining(day));
      running = stopped.start(day);
      assertEquals(left, running.remaining(day));
    }
  }

  @Property
  void nothingEndsOnADayOff(
      @ForAll("clocks") CaseClock clock,
      @ForAll @IntRange(max = 60) int ran,
      @ForAll @IntRange(max = 60) int stood) {
    LocalDate stop = clock.runningSince().plusDays(ran);
    CaseClock again = clock.stop(stop).start(stop.plusDays(stood));
    assertTrue(clock.period().calendar().isWorking(clock.dueOn()));
    assertTrue(again.period().calendar().isWorking(again.dueOn()));
    assertFalse(again.dueOn().isBefore(clock.dueOn()));
  }

  @Property
  void elapsedNeverGoesBack(@ForAll("clocks") CaseClock clock, @ForAll @IntRange(max = 90) int on) {
    LocalDate day = clock.runningSince().plusDays(on);
    assertTrue(clock.elapsed(day.plusDays(1)) >= clock.elapsed(day));
  }

  @Provide
  Arbitrary<CaseClock> clocks() {
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(0, 900).map(LocalDate.of(2025, 1, 1)::plusDays);
    Arbitrary<WorkCalendar> calendars =
        Combinators.combine(
                Arbitraries.of(DayOfWeek.class).set().ofMaxSize(3), days.set().ofMaxSize(60))
            .as(WorkCalendar::new);
    return Combinators.combine(
            calendars, Arbitraries.of(Counting.class), Arbitraries.integers().between(1, 60), days)
        .as(
            (calendar, counting, length, from) ->
                CaseClock.begin(new CaseClock.Period(calendar, counting, length), from));
  }
}

package org.jansetu.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.jansetu.worktime.WorkCalendar;
import org.junit.jupiter.api.Test;

/** Which periods a return has, and how one of them stands. */
@Tag("JSK-5")
class PeriodTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final WorkCalendar CALENDAR =
      new WorkCalendar(Set.of(DayOfWeek.SUNDAY), Set.of(MONDAY.plusDays(1)));

  @Test
  void weeksBeginOnMondayAndMonthsOnTheirFirst() {
    Period.Span week = new Period.Span(MONDAY, MONDAY.plusDays(6));
    assertEquals(week, Period.WEEKLY.around(MONDAY));
    assertEquals(week, Period.WEEKLY.around(MONDAY.plusDays(6)));
    Period.Span february = Period.MONTHLY.around(LocalDate.of(2028, 2, 10));
    assertEquals(LocalDate.of(2028, 2, 29), february.until());
  }

  @Test
  void daysOffHaveNoDailyReturn() {
    List<LocalDate> days =
        Period.DAILY.spans(MONDAY, MONDAY.plusDays(6), CALENDAR).stream()
            .map(Period.Span::from)
            .toList();
    assertEquals(5, days.size());
    assertFalse(days.contains(MONDAY.plusDays(1)), "a holiday");
    assertFalse(days.contains(MONDAY.plusDays(6)), "a Sunday");
    assertEquals(MONDAY.plusDays(5), days.get(0), "the newest first");
  }

  @Property
  void spansFollowEachOtherWithoutAGap(
      @ForAll @IntRange(min = 0, max = 800) int first,
      @ForAll @IntRange(min = 0, max = 400) int length) {
    LocalDate from = LocalDate.of(2026, 1, 1).plusDays(first);
    LocalDate today = from.plusDays(length);
    for (Period period : List.of(Period.WEEKLY, Period.MONTHLY)) {
      List<Period.Span> spans = period.spans(from, today, CALENDAR);
      Period.Span newest = spans.get(0);
      assertFalse(newest.from().isAfter(today) || newest.until().isBefore(today));
      assertFalse(spans.get(spans.size() - 1).from().isAfter(from));
      for (int i = 1; i < spans.size(); i++) {
        assertEquals(spans.get(i).until().plusDays(1), spans.get(i - 1).from());
      }
    }
  }

  @Test
  void lateIsWhatTheCalendarSays() {
    Period.Span week = Period.WEEKLY.around(MONDAY.minusDays(7));
    // Monday is worked, Tuesday is not.
    LocalDate due = CALENDAR.after(week.until(), 2);
    assertEquals(MONDAY.plusDays(2), due);
    ReturnStatus.Deadline deadline = new ReturnStatus.Deadline(week, due);
    assertEquals(ReturnStatus.RUNNING, ReturnStatus.of(deadline, null, week.until().minusDays(1)));
    assertEquals(ReturnStatus.DUE, ReturnStatus.of(deadline, null, week.until()));
    assertEquals(ReturnStatus.DUE, ReturnStatus.of(deadline, null, due));
    assertEquals(ReturnStatus.LATE, ReturnStatus.of(deadline, null, due.plusDays(1)));
    assertEquals(ReturnStatus.SUBMITTED, ReturnStatus.of(deadline, due, due.plusDays(9)));
    ReturnStatus late = ReturnStatus.of(deadline, due.plusDays(1), due.plusDays(9));
    assertEquals("submitted-late", late.code());
    assertTrue(late.isSubmitted());
  }
}

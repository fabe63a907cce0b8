package org.jansetu.returns;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jansetu.worktime.WorkCalendar;

/** How often a return is made. */
public enum Period {
  /** Every day that is worked. */
  DAILY {
    @Override
    Span around(LocalDate day) {
      return new Span(day, day);
    }
  },
  /** From Monday to Sunday. */
  WEEKLY {
    @Override
    Span around(LocalDate day) {
      LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return new Span(monday, monday.plusDays(6));
    }
  },
  /** A month of the calendar. */
  MONTHLY {
    @Override
    Span around(LocalDate day) {
      return new Span(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
    }
  };

  /**
   * What one return is about.
   *
   * @param from the first day
   * @param until the last day
   */
  public record Span(LocalDate from, LocalDate until) {}

  /** The span that a day lies in. */
  abstract Span around(LocalDate day);

  /** The spans that have begun, newest first, from the one around the first day on. */
  List<Span> spans(LocalDate first, LocalDate today, WorkCalendar calendar) {
    List<Span> spans = new ArrayList<>();
    for (Span span = around(first);
        !span.from().isAfter(today);
        span = around(span.until().plusDays(1))) {
      if (this != DAILY || calendar.isWorking(span.from())) {
        spans.add(span);
      }
    }
    Collections.reverse(spans);
    return spans;
  }

  /** The word for it in a programme's folder. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Period of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

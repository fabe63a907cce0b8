package org.jansetu.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every limit, a second before it and a second after it. */
@Tag("MPO-9")
@Tag("MPO-10")
class ExamDatesTest {

  private static final ExamDates DATES =
      new ExamDates(
          at("2026-11-01T04:30:00Z"),
          at("2026-11-30T18:29:59Z"),
          at("2026-12-07T18:29:59Z"),
          at("2026-12-09T18:30:00Z"),
          at("2026-12-12T18:29:59Z"));

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T04:29:59.999Z, UPCOMING",
    "2026-11-01T04:30:00Z, OPEN",
    "2026-11-30T18:29:58Z, OPEN",
    "2026-11-30T18:29:59Z, OPEN",
    "2026-11-30T18:29:59.999Z, OPEN",
    "2026-11-30T18:30:00Z, LATE",
    "2026-12-07T18:29:59.999Z, LATE",
    "2026-12-07T18:30:00Z, CLOSED"
  })
  void everyLimitHoldsToTheSecond(String moment, ExamStatus status) {
    assertEquals(status, DATES.at(at(moment)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-09T18:29:59.999Z, false",
    "2026-12-09T18:30:00Z, true",
    "2026-12-12T18:29:59.999Z, true",
    "2026-12-12T18:30:00Z, false"
  })
  void correctionHasItsOwnTime(String moment, boolean isCorrecting) {
    assertEquals(isCorrecting, DATES.isCorrecting(at(moment)));
  }

  @Test
  void withoutLateDaysTheLastDateIsTheEnd() {
    ExamDates plain = new ExamDates(DATES.opens(), DATES.lastAt(), DATES.lastAt(), null, null);
    assertFalse(plain.hasLate());
    assertEquals(ExamStatus.OPEN, plain.at(DATES.lastAt()));
    assertEquals(ExamStatus.CLOSED, plain.at(DATES.lastAt().plusSeconds(1)));
    assertFalse(plain.isCorrecting(DATES.lastAt()));
    ExamDates longer =
        plain.with(new ExamDates(null, at("2026-12-31T18:29:59Z"), null, null, null));
    assertFalse(longer.hasLate(), "nothing becomes late by moving the last date");
    assertEquals(ExamStatus.OPEN, longer.at(at("2026-12-31T18:29:59Z")));
  }

  @Test
  void whatIsAnnouncedTakesThePlaceOfWhatStood() {
    Instant later = at("2026-12-03T18:29:59Z");
    ExamDates changed = DATES.with(new ExamDates(null, later, null, null, null));
    assertEquals(later, changed.lastAt());
    assertEquals(DATES.lateUntil(), changed.lateUntil());
    assertEquals(DATES.opens(), changed.opens());
    assertNull(changed.disorder());
    assertEquals(
        "lateUntil",
        DATES.with(new ExamDates(null, at("2026-12-08T00:00:00Z"), null, null, null)).disorder());
    assertEquals(
        "lastAt",
        DATES.with(new ExamDates(at("2026-12-01T00:00:00Z"), null, null, null, null)).disorder());
    assertEquals(
        "correctionUntil",
        DATES.with(new ExamDates(null, null, null, at("2026-12-13T00:00:00Z"), null)).disorder());
    assertTrue(DATES.hasLate());
  }
}

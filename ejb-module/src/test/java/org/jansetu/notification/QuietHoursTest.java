package org.jansetu.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

  @ParameterizedTest
  @CsvSource({
    "21:00, 08:00, 20:59, false",
    "21:00, 08:00, 21:00, true",
    "21:00, 08:00, 00:00, true",
    "21:00, 08:00, 07:59, true",
    "21:00, 08:00, 08:00, false",
    "13:00, 14:00, 12:59, false",
    "13:00, 14:00, 13:30, true",
    "13:00, 14:00, 14:00, false",
  })
  void coverTheMinutesBetween(LocalTime from, LocalTime until, LocalTime at, boolean quiet) {
    assertEquals(quiet, new QuietHours(from, until).cover(at));
  }

  @Test
  void withoutThemNoMinuteIsQuiet() {
    for (int minute = 0; minute < 24 * 60; minute++) {
      assertFalse(QuietHours.NEVER.cover(LocalTime.ofSecondOfDay(minute * 60L)));
    }
  }
}

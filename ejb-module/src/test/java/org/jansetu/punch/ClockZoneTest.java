package org.jansetu.punch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terminals say one zone in three ways. */
@Tag("JSK-1")
class ClockZoneTest {

  @ParameterizedTest
  @CsvSource({
    "5.5,330",
    "330,330",
    "+05:30,330",
    "05:30,330",
    "5.75,345",
    "0,0",
    "-8,-480",
    "-480,-480",
    "+14,840",
    "15,15",
    "-3.5,-210"
  })
  void everyWayIsUnderstood(String said, int minutes) {
    ClockZone zone = ClockZone.of(said);
    assertEquals(minutes, zone.minutes());
    assertEquals(said, zone.said(), "it is told as it was said");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "IST",
        "Asia/Kolkata",
        "America/New_York",
        "EDT",
        "5.33",
        "+05:60",
        "+15:00",
        "900",
        "-13:00",
        "5,5",
        "1e3",
        "٥"
      })
  void anythingElseIsNone(String said) {
    assertTrue(ClockZone.find(said).isEmpty(), said);
    assertTrue(ClockZone.find(null).isEmpty());
  }
}

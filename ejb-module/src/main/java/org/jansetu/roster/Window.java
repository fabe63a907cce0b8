package org.jansetu.roster;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * When somebody is at a centre, by the programme's clock.
 *
 * @param weekday on which day of the week
 * @param from from this minute on
 * @param until until this minute, later on the same day
 */
public record Window(DayOfWeek weekday, LocalTime from, LocalTime until) {

  /** Whether both have a minute in common. */
  boolean meets(Window other) {
    return weekday == other.weekday && from.isBefore(other.until) && other.from.isBefore(until);
  }
}

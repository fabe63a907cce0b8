package org.jansetu.punch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zone of a terminal's clock. Terminals know no daylight saving, only a distance from universal
 * time, and their makes want it said in different ways: {@code 5.5} hours, {@code 330} minutes or
 * {@code +05:30}.
 *
 * @param said as this terminal wants to be told
 * @param minutes ahead of universal time, from -720 to 840
 */
record ClockZone(String said, int minutes) {

  private static final Pattern CLOCK = Pattern.compile("([+-]?)(\\d{1,2}):(\\d{2})");
  private static final Pattern HOURS = Pattern.compile("([+-]?)(\\d{1,2})(?:\\.(\\d{1,2}))?");
  private static final Pattern MINUTES = Pattern.compile("([+-]?)(\\d{2,3})");
  private static final int MOST_HOURS = 14;
  private static final int EARLIEST = -720;
  private static final int LATEST = 840;

  /** The zone of that text; empty where it is none of the three ways or out of range. */
  static Optional<ClockZone> find(String text) {
    String said = text == null ? "" : text.strip();
    Matcher clock = CLOCK.matcher(said);
    if (clock.matches()) {
      int minutes = Integer.parseInt(clock.group(3));
      return minutes > 59
          ? Optional.empty()
          : zone(said, clock.group(1), 60 * Integer.parseInt(clock.group(2)) + minutes);
    }
    Matcher hours = HOURS.matcher(said);
    if (hours.matches() && Integer.parseInt(hours.group(2)) <= MOST_HOURS) {
      int hundredths = hundredths(hours.group(3));
      return 60 * hundredths % 100 != 0
          ? Optional.empty()
          : zone(
              said, hours.group(1), 60 * Integer.parseInt(hours.group(2)) + 60 * hundredths / 100);
    }
    Matcher minutes = MINUTES.matcher(said);
    return minutes.matches()
        ? zone(said, minutes.group(1), Integer.parseInt(minutes.group(2)))
        : Optional.empty();
  }

  /** The zone of a text that was checked before. */
  static ClockZone of(String text) {
    return find(text).orElseThrow(() -> new IllegalArgumentException("no zone: " + text));
  }

  private static int hundredths(String digits) {
    if (digits == null) {
      return 0;
    }
    return Integer.parseInt(digits.length() == 1 ? digits + "0" : digits);
  }

  private static Optional<ClockZone> zone(String said, String sign, int distance) {
    int minutes = sign.equals("-") ? -distance : distance;
    return minutes < EARLIEST || minutes > LATEST
        ? Optional.empty()
        : Optional.of(new ClockZone(said, minutes));
  }
}

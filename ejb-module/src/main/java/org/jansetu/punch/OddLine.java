package org.jansetu.punch;

/**
 * A line that is listed, because it cannot be taken as it came.
 *
 * @param kind what is odd about it
 * @param line the line, at most 200 characters
 * @param pin the number in it, where it is one; or null
 * @param second its moment in seconds since 1970, where it is one; or null
 * @param status in or out, or null
 * @param verified how the terminal made sure, or null
 */
record OddLine(
    String kind, String line, String pin, Long second, Integer status, Integer verified) {

  static final String TORN = "torn";
  static final String NO_TABS = "no-tabs";
  static final String BAD_PIN = "bad-pin";
  static final String BAD_TIME = "bad-time";
  static final String BAD_STATUS = "bad-status";
  static final String FUTURE = "future";
  static final String TOO_OLD = "too-old";
  static final String CLOCK_SKEW = "clock-skew";
  static final String TEMPLATE = "template";
  static final String MORE = "more";

  private static final int LONGEST = 200;

  /** Cuts the line, and what no table can hold out of it. */
  OddLine {
    String clean = line.replaceAll("[\\p{Cntrl}&&[^\\t]]", "?");
    line = clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
  }

  static OddLine of(String kind, String line) {
    return new OddLine(kind, line, null, null, null, null);
  }
}

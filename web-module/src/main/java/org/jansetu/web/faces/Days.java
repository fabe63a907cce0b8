package org.jansetu.web.faces;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people write them, with the digits 0 to 9 in every language. */
public final class Days {

  private Days() {}

  /** A day, such as {@code 28 नवंबर 2026}. */
  public static String of(LocalDate day, Locale language) {
    return day == null ? "" : DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
  }

  /** A moment, such as {@code 28 नवंबर 2026, 14:32}. */
  public static String of(OffsetDateTime moment, Locale language) {
    return moment == null
        ? ""
        : DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", language).format(moment);
  }

  /** The time of day alone, such as {@code 14:32}. */
  public static String time(OffsetDateTime moment) {
    return moment == null ? "" : DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(moment);
  }

  /** The day that was typed, or the other one where none was. */
  public static LocalDate parse(String typed, LocalDate otherwise) {
    if (typed == null || !typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return otherwise;
    }
    try {
      return LocalDate.parse(typed);
    } catch (java.time.format.DateTimeParseException e) {
      return otherwise;
    }
  }
}

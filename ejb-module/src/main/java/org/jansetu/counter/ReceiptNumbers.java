package org.jansetu.counter;

import java.time.LocalDate;
import java.time.Month;
import org.jansetu.network.KioskPlace;
import org.jansetu.tenancy.Programme;

/** How receipts are numbered: programme, kiosk, financial year April to March, running number. */
final class ReceiptNumbers {

  private ReceiptNumbers() {}

  /** The financial year of a day, such as {@code 2627} for April 2026 to March 2027. */
  static String series(LocalDate on) {
    int first = on.getMonthValue() >= Month.APRIL.getValue() ? on.getYear() : on.getYear() - 1;
    return two(first) + two(first + 1);
  }

  private static String two(int year) {
    int last = year % 100;
    return last < 10 ? "0" + last : Integer.toString(last);
  }

  /** What stands before the running number, such as {@code MPO-GWL-0417-2627-}. */
  static String prefix(Programme programme, KioskPlace kiosk, String series) {
    String prefix = programme.section("programme").path("receipts").path("prefix").asText();
    return prefix + "-" + kiosk.code() + "-" + series + "-";
  }

  /** The number as the database writes it; six digits at least. */
  static String number(String prefix, int sequence) {
    String digits = Integer.toString(sequence);
    return prefix + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
  }
}

package org.jansetu.counter;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.jansetu.network.KioskPlace;
import org.jansetu.tenancy.Programme;

/** How receipts are numbered: programme, kiosk, financial year April to March, running number. */
final class ReceiptNumbers {

  /** As long as a code and never one, to be compared with where there is no receipt. */
  static final String NO_CODE = "0000000000000000";

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int CODE_LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ReceiptNumbers() {}

  /** The financial year of a day, such as {@code 2627} for April 2026 to March 2027. */
  static String series(LocalDate on) {
    int first = on.getMonthValue() >= Month.APRIL.getValue() ? on.getYear() : on.getYear() - 1;
    return String.format(Locale.ROOT, "%02d%02d", first % 100, (first + 1) % 100);
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

  /** Sixteen letters that nobody can guess: 80 random bits. */
  static String verificationCode() {
    byte[] random = new byte[CODE_LENGTH];
    RANDOM.nextBytes(random);
    StringBuilder code = new StringBuilder(CODE_LENGTH);
    for (byte b : random) {
      code.append(LETTERS.charAt(b & 31));
    }
    return code.toString();
  }
}

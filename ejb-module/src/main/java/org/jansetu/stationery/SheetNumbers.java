package org.jansetu.stationery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;

/** How numbered sheets are numbered: some letters that stay, some digits that count. */
final class SheetNumbers {

  private static final Pattern SERIAL = Pattern.compile("(?:[A-Z0-9-]{0,19}[A-Z-])?([0-9]{1,9})");
  private static final int MOST = 5_000;

  private SheetNumbers() {}

  /** The part that counts. Refuses with invalid-input what is no serial number. */
  static String digits(String serial) {
    Matcher matcher = SERIAL.matcher(serial);
    if (!matcher.matches()) {
      throw InvalidInput.of("/firstSerial", "pattern", "ABC-000001");
    }
    return matcher.group(1);
  }

  /**
   * That many serial numbers, this one the first. Refuses with sheet-not-available what is no
   * serial number, and digits that run over.
   */
  static List<String> following(String serial, int sheets) {
    Matcher matcher = SERIAL.matcher(serial);
    if (!matcher.matches()) {
      throw new Refusal("sheet-not-available", serial);
    }
    String digits = matcher.group(1);
    String prefix = serial.substring(0, serial.length() - digits.length());
    List<String> serials = new ArrayList<>();
    for (int i = 0; i < sheets; i++) {
      String next = Long.toString(Long.parseLong(digits) + i);
      if (next.length() > digits.length()) {
        throw new Refusal("sheet-not-available", prefix + next);
      }
      serials.add(prefix + "0".repeat(digits.length() - next.length()) + next);
    }
    return serials;
  }

  /** Refuses with invalid-input a lot that cannot be numbered. */
  static void check(SheetLot lot) {
    String digits = digits(lot.firstSerial());
    if (lot.sheets() < 1 || lot.sheets() > MOST) {
      throw InvalidInput.of("/sheets", "out-of-range", "1-" + MOST);
    }
    long last = Long.parseLong(digits) + lot.sheets() - 1;
    if (Long.toString(last).length() > digits.length()) {
      throw InvalidInput.of("/sheets", "out-of-range", "the digits of the serial number run over");
    }
  }
}

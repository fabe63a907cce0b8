package org.jansetu.stationery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.shared.InvalidInput;

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

package org.jansetu.fees;

import java.util.regex.Pattern;

/**
 * A rate from 0 to 100 per cent, exact to four decimals.
 *
 * @param parts ten-thousandths of one per cent; 18 per cent is 180,000
 */
record Percent(long parts) {

  private static final long WHOLE = 1_000_000;
  private static final Pattern FORM = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,4}))?");

  /** Reads a text such as {@code 1.5}; null where it is no rate from 0 to 100. */
  static Percent parse(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      return null;
    }
    String decimals = match.group(2) == null ? "" : match.group(2);
    long parts =
        Long.parseLong(match.group(1)) * 10_000
            + Long.parseLong((decimals + "0000").substring(0, 4));
    return parts > WHOLE ? null : new Percent(parts);
  }

  /** This rate of an amount. */
  long of(long paise) {
    return halfUp(Math.multiplyExact(paise, parts), WHOLE);
  }

  /** What is left of an amount when this rate is taken off. */
  long offFrom(long paise) {
    return halfUp(Math.multiplyExact(paise, WHOLE - parts), WHOLE);
  }

  /** The amount before tax, of an amount that has tax at this rate in it. */
  long netOf(long gross) {
    return halfUp(Math.multiplyExact(gross, WHOLE), WHOLE + parts);
  }

  /** A quotient of two numbers not below zero, half a paisa rounded up. */
  static long halfUp(long dividend, long divisor) {
    return Math.addExact(Math.multiplyExact(dividend, 2L), divisor) / (2 * divisor);
  }
}

package org.jansetu.web.faces;

import java.util.OptionalLong;
import org.jansetu.shared.Money;

/** Amounts as India writes them: 1,28,400.00. */
public final class Rupees {

  /** Ten thousand crore rupees: what nobody pays at a counter. */
  private static final int MOST_DIGITS = 12;

  private Rupees() {}

  /** With the sign, such as {@code ₹ 1,28,400.00}; a no-break space keeps it on one line. */
  public static String withSign(Money amount) {
    return "₹\u00a0" + plain(amount);
  }

  /** Without the sign, such as {@code 1,28,400.00}. */
  public static String plain(Money amount) {
    String text = amount.toString();
    boolean negative = text.startsWith("-");
    int point = text.indexOf('.');
    String whole = text.substring(negative ? 1 : 0, point);
    StringBuilder grouped = new StringBuilder(text.substring(point));
    int end = whole.length();
    int size = 3;
    while (end > size) {
      grouped.insert(0, whole.substring(end - size, end)).insert(0, ',');
      end -= size;
      size = 2;
    }
    grouped.insert(0, whole.substring(0, end));
    return (negative ? "-" : "") + grouped;
  }

  /** Paise typed as rupees, with or without grouping, sign and paise; empty when it is none. */
  public static OptionalLong parse(String typed) {
    String text = typed.replaceAll("[₹,\\s\u00a0]", "");
    if (!text.matches("\\d{1," + MOST_DIGITS + "}(\\.\\d{1,2})?")) {
      return OptionalLong.empty();
    }
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String rest = point < 0 ? "00" : (text.substring(point + 1) + "0").substring(0, 2);
    return OptionalLong.of(Long.parseLong(whole) * 100 + Long.parseLong(rest));
  }
}

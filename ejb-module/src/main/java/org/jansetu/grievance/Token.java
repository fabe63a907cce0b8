package org.jansetu.grievance;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Tokens: ten digits that are spoken on the telephone. The last one is Damm's check digit, which
 * catches every wrong digit and every swap of neighbours; the others come from chance, so that
 * nobody counts them up.
 */
public final class Token {

  private static final SecureRandom CHANCE = new SecureRandom();
  private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{9}");
  private static final Pattern APART = Pattern.compile("[\\s.-]");
  private static final int LEAST = 100_000_000;
  private static final int SPAN = 900_000_000;

  /** Damm's quasigroup of order ten, row after row. */
  private static final String TABLE =
      "0317598642"
          + "7092154863"
          + "4206871359"
          + "1750983426"
          + "6123045978"
          + "3674209581"
          + "5869720134"
          + "8945362017"
          + "9438617205"
          + "2581436790";

  private Token() {}

  static String fresh() {
    String body = Integer.toString(LEAST + CHANCE.nextInt(SPAN));
    return body + check(body);
  }

  /** Digits that are a token for sure; blanks and hyphens between the groups do not matter. */
  public static boolean isRight(String text) {
    String digits = digits(text);
    return SHAPE.matcher(digits).matches() && check(digits) == 0;
  }

  /** The bare digits of what somebody typed or said; whatever else it is stays as it is. */
  public static String digits(String text) {
    if (text == null) {
      return "";
    }
    StringBuilder digits = new StringBuilder();
    APART
        .matcher(text.strip())
        .replaceAll("")
        .codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(digits::appendCodePoint);
    return digits.toString();
  }

  /** As it is spoken and printed: 482 913 6057. */
  public static String grouped(String token) {
    return token.length() != 10
        ? token
        : token.substring(0, 3) + " " + token.substring(3, 6) + " " + token.substring(6);
  }

  private static int check(String digits) {
    int at = 0;
    for (int i = 0; i < digits.length(); i++) {
      at = TABLE.charAt(at * 10 + digits.charAt(i) - '0') - '0';
    }
    return at;
  }
}

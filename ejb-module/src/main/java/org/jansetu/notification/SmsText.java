package org.jansetu.notification;

import java.util.concurrent.TimeUnit;

/** How a text and a time are written in a short message. */
final class SmsText {

  /** ASCII signs that the telephones' default alphabet has in the same place, besides letters. */
  private static final String PLAIN_SIGNS = "\n\r !\"#%&'()*+,-./:;<=>?";

  private SmsText() {}

  /** Whether every sign means the same in ASCII and in the default alphabet; else it is UCS-2. */
  static boolean isPlain(String text) {
    return text.chars()
        .allMatch(
            sign ->
                (sign >= 'a' && sign <= 'z')
                    || (sign >= 'A' && sign <= 'Z')
                    || (sign >= '0' && sign <= '9')
                    || PLAIN_SIGNS.indexOf(sign) >= 0);
  }

  /** A relative time of SMPP, {@code YYMMDDhhmmss000R}; null for a text that is always of use. */
  static String validity(int seconds) {
    if (seconds <= 0) {
      return null;
    }
    long days = Math.min(TimeUnit.SECONDS.toDays(seconds), 28);
    return "0000%02d%02d%02d%02d000R"
        .formatted(
            days,
            TimeUnit.SECONDS.toHours(seconds) % 24,
            TimeUnit.SECONDS.toMinutes(seconds) % 60,
            seconds % 60);
  }
}

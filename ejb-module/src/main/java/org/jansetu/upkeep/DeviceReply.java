package org.jansetu.upkeep;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a terminal says of a command: {@code ID=17&Return=0&CMD=DATA}. Pure.
 *
 * @param id the command's number
 * @param result 0 or more where it was done
 */
record DeviceReply(long id, int result) {

  private static final int MOST_LINES = 100;
  private static final int MOST_FIELDS = 20;

  /**
   * Every answer in a body. Lines that are none are passed over: after some of its answers a
   * terminal tells of itself.
   */
  static List<DeviceReply> read(byte[] body) {
    List<DeviceReply> replies = new ArrayList<>();
    String text = new String(body, StandardCharsets.ISO_8859_1);
    for (String line : text.split("\n", -1)) {
      if (replies.size() == MOST_LINES) {
        break;
      }
      Long id = null;
      Long result = null;
      for (String field : line.strip().split("&", MOST_FIELDS)) {
        String lower = field.toLowerCase(Locale.ROOT);
        if (lower.startsWith("id=")) {
          id = number(field.substring("id=".length()));
        } else if (lower.startsWith("return=")) {
          result = number(field.substring("return=".length()));
        }
      }
      if (id != null && result != null) {
        long kept = Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, result));
        replies.add(new DeviceReply(id, (int) kept));
      }
    }
    return replies;
  }

  private static Long number(String text) {
    return text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
  }
}

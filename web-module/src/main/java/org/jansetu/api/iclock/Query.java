package org.jansetu.api.iclock;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What stands behind the question mark. The container is never asked for it, because it would take
 * the body for a form: some terminals say that theirs is one.
 */
final class Query {

  private static final int MOST = 30;

  private final Map<String, String> values = new HashMap<>();

  Query(String text) {
    if (text == null) {
      return;
    }
    for (String part : text.split("&", MOST)) {
      int sign = part.indexOf('=');
      if (sign > 0) {
        values.putIfAbsent(
            part.substring(0, sign).toLowerCase(Locale.ROOT), decoded(part.substring(sign + 1)));
      }
    }
  }

  /** The value of that name, in whatever case it was written; null where there is none. */
  String find(String name) {
    return values.get(name.toLowerCase(Locale.ROOT));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A stray percent sign is what it is.
      return text;
    }
  }
}

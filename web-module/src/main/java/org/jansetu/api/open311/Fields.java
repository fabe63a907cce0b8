package org.jansetu.api.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.shared.InvalidInput;

/** The parameters of a call, in the address or in a form; an empty one is none. */
final class Fields {

  private static final Pattern ATTRIBUTE =
      Pattern.compile("attribute\\[([^\\]]{1,60})\\](?:\\[\\])?");
  private static final int MOST = 100;

  private final Map<String, String[]> given;

  Fields(HttpServletRequest request) {
    given = request.getParameterMap();
    if (given.size() > MOST) {
      throw InvalidInput.of("attribute", "too-many", Integer.toString(MOST));
    }
  }

  /** The one value, stripped; null where there is none. Refuses with invalid-input several. */
  String one(String name) {
    String[] values = given.get(name);
    if (values == null || values.length == 0) {
      return null;
    }
    if (values.length > 1) {
      throw InvalidInput.of(name, "too-many", "1");
    }
    String value = values[0].strip();
    return value.isEmpty() ? null : value;
  }

  /** {@code attribute[CODE]=value}; several values of one are joined by commas. */
  Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    given.forEach(
        (name, values) -> {
          Matcher matcher = ATTRIBUTE.matcher(name);
          if (matcher.matches()) {
            attributes.put(matcher.group(1), String.join(",", values));
          }
        });
    return attributes;
  }
}

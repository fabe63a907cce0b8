package org.jansetu.campaign;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;

/**
 * A list as it is handed in: a heading {@code mobile,agreedOn} and one person a line. All lines are
 * judged, and none is taken where one is wrong.
 */
final class RecipientList {

  static final int MOST = 2_000;

  private static final String HEADING = "mobile,agreedOn";
  private static final Pattern MOBILE = Pattern.compile("[6-9][0-9]{9}");
  private static final int MOST_VIOLATIONS = 100;

  private RecipientList() {}

  /** Mobile numbers with the day on which they agreed, each once. Refuses with invalid-input. */
  static Map<String, LocalDate> read(String csv, LocalDate today) {
    List<String> lines = csv == null ? List.of() : csv.strip().lines().toList();
    if (lines.isEmpty() || !lines.get(0).strip().equals(HEADING)) {
      throw InvalidInput.of("/list/0", "columns", HEADING);
    }
    if (lines.size() < 2 || lines.size() > MOST + 1) {
      throw InvalidInput.of("/list", "out-of-range", "1-" + MOST);
    }
    Map<String, LocalDate> people = new LinkedHashMap<>();
    List<Violation> violations = new ArrayList<>();
    for (int i = 1; i < lines.size() && violations.size() < MOST_VIOLATIONS; i++) {
      String line = lines.get(i);
      int comma = line.indexOf(',');
      String mobile = comma < 0 ? line.strip() : line.substring(0, comma).strip();
      LocalDate agreed = comma < 0 ? null : day(line.substring(comma + 1).strip());
      if (!MOBILE.matcher(mobile).matches()) {
        violations.add(new Violation("/list/" + i, "bad-mobile", ""));
      } else if (agreed == null || agreed.isAfter(today)) {
        violations.add(new Violation("/list/" + i, "bad-date", "YYYY-MM-DD"));
      } else if (people.put(mobile, agreed) != null) {
        violations.add(new Violation("/list/" + i, "not-allowed", ""));
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return people;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}

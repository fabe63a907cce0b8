package org.jansetu.api.v1;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.NotFound;

/** Reads query and path parameters; a wrong one is named, never guessed. */
public final class Parameters {

  private Parameters() {}

  /** A day as YYYY-MM-DD, or null when it was not given. */
  public static LocalDate day(String name, String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw InvalidInput.of("/" + name, "bad-date", "YYYY-MM-DD");
    }
  }

  /** A page's length, 1 to 200. */
  public static int limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= Page.MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // The refusal below says it for text and for numbers out of range alike.
    }
    throw InvalidInput.of("/limit", "out-of-range", "1-" + Page.MOST);
  }

  /** An id in a path; anything else than an id names nothing. */
  public static long id(String text) {
    if (text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new NotFound();
    }
    return Long.parseLong(text);
  }
}

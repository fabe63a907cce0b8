package org.jansetu.reporting;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which applications are looked at.
 *
 * @param from the first month in which they were filed
 * @param until the last one; at most 24 months at once
 * @param area code of an area that their centres lie in, or null
 * @param department code of the department that decides, or null
 * @param kiosk code of the centre where they were filed, or null
 * @param by what the rows are
 */
public record DisposalQuery(
    YearMonth from, YearMonth until, String area, String department, String kiosk, By by) {

  /** What the rows of a disposal report are. */
  public enum By {
    /** A service a row. */
    SERVICE("service_code"),
    /** A department a row. */
    DEPARTMENT("department_code"),
    /** A centre a row. */
    CENTRE("kiosk_code"),
    /** A month a row. */
    MONTH("to_char(filed_on, 'YYYY-MM')");

    private final String expression;

    By(String expression) {
      this.expression = expression;
    }

    /** What is grouped by; part of a statement, so it comes from nowhere else. */
    String expression() {
      return expression;
    }

    /** As it is written on the wire, such as {@code service}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that code, if there is one. */
    public static Optional<By> find(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }
}

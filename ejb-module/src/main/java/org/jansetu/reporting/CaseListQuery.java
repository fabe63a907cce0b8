package org.jansetu.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which cases of a department are looked for.
 *
 * @param from the first day of filing
 * @param until the last one; at most 366 days at once
 * @param service code of the service, or null
 * @param state open, late, approved, rejected or all
 * @param text a number of an application or its beginning, or a part of the applicant's name; null
 *     for all
 * @param department code of the department; only for those who see more than one
 */
public record CaseListQuery(
    LocalDate from, LocalDate until, String service, State state, String text, String department) {

  /** What became of the cases that are looked for. */
  public enum State {
    /** All of them. */
    ALL("true"),
    /** Those that are not decided. */
    OPEN("a.outcome is null"),
    /** Those whose promise was broken, decided or not. */
    LATE("a.broken_on is not null"),
    /** Decided for the applicant. */
    APPROVED("a.outcome = 'approved'"),
    /** Decided against the applicant. */
    REJECTED("a.outcome = 'rejected'");

    private final String condition;

    State(String condition) {
      this.condition = condition;
    }

    /** What is true of them; part of a statement, so it comes from nowhere else. */
    String condition() {
      return condition;
    }

    /** As it is written on the wire, such as {@code open}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that code, if there is one. */
    public static Optional<State> find(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }
}

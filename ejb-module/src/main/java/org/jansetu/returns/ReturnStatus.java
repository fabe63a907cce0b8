package org.jansetu.returns;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;

/** How a return of one period stands. */
public enum ReturnStatus {
  /** The period is not over. */
  RUNNING,
  /** To be submitted. */
  DUE,
  /** Not submitted, and its day is past. */
  LATE,
  /** Submitted in time. */
  SUBMITTED,
  /** Submitted after its day. */
  SUBMITTED_LATE;

  static ReturnStatus of(Deadline deadline, LocalDate submittedOn, LocalDate today) {
    if (submittedOn != null) {
      return submittedOn.isAfter(deadline.dueOn()) ? SUBMITTED_LATE : SUBMITTED;
    }
    if (today.isBefore(deadline.span().until())) {
      return RUNNING;
    }
    return today.isAfter(deadline.dueOn()) ? LATE : DUE;
  }

  /**
   * Until when.
   *
   * @param span the period
   * @param dueOn the last day that is in time
   */
  record Deadline(Period.Span span, LocalDate dueOn) {}

  /** As it is written on the wire, such as {@code submitted-late}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether somebody has submitted it. */
  public boolean isSubmitted() {
    return this == SUBMITTED || this == SUBMITTED_LATE;
  }
}

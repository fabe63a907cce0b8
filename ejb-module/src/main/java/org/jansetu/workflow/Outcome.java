package org.jansetu.workflow;

import java.util.Locale;

/** What the end of a case means for the applicant. */
public enum Outcome {
  /** The applicant has what was asked for. */
  APPROVED,
  /** The office has said no, with reasons. */
  REJECTED,
  /** It ended without a decision. */
  CLOSED;

  /** The word for it in a programme's folder and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outcome of that word. */
  public static Outcome of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

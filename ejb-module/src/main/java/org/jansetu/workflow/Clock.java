package org.jansetu.workflow;

import java.util.Locale;

/** What the law's clock does in a state. */
public enum Clock {
  /** The office has the case. */
  RUNNING,
  /** The applicant has to bring something. */
  STOPPED,
  /** The case is over. */
  ENDED;

  /** The word for it in a programme's folder and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The clock of that word. */
  public static Clock of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

package org.jansetu.catalogue;

import java.util.Locale;

/** Whether a service may be asked for at a moment. */
public enum Availability {
  /** It may. */
  OPEN,
  /** It may, and the request counts as late. */
  LATE,
  /** It may not: closed in the folder, not yet open, or over. */
  CLOSED;

  /** The word used in answers, such as {@code open}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.jansetu.exam;

import java.util.Locale;

/** Where an examination stands at a moment. */
public enum ExamStatus {
  /** Forms are not taken yet. */
  UPCOMING,
  /** Forms are taken. */
  OPEN,
  /** Forms are taken, with the late fee. */
  LATE,
  /** Forms are taken no more. */
  CLOSED,
  /** It does not take place. */
  CANCELLED;

  /** The word used in answers, such as {@code open}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a form may be handed in. */
  public boolean isTaking() {
    return this == OPEN || this == LATE;
  }
}

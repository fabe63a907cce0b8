package org.jansetu.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of calling somebody. */
public enum CallOutcome {
  /** They know now. */
  TOLD,
  /** They want to be called by no campaign any more. */
  NEVER_AGAIN,
  /** Nobody answered; tried again by the rule. */
  NOT_ANSWERED,
  /** The number is another's. */
  WRONG_NUMBER;

  /** As it is written on the wire, such as {@code never-again}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The outcome of that code, if there is one. */
  public static Optional<CallOutcome> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}

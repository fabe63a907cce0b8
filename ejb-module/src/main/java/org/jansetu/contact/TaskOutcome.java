package org.jansetu.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of calling somebody. */
public enum TaskOutcome {
  /** The office knows. */
  TOLD,
  /** The citizen has answered what the office wants to know. */
  ANSWERED,
  /** The citizen agrees to close. */
  CONSENTED,
  /** The citizen says that it is not solved. */
  REFUSED,
  /** Nobody answered; it is tried again by the rule. */
  NOT_ANSWERED,
  /** The number is another's; it is not tried again. */
  WRONG_NUMBER;

  /** As it is written on the wire, such as {@code not-answered}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The outcome of that code, if there is one. */
  public static Optional<TaskOutcome> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  boolean fits(String kind) {
    return switch (this) {
      case TOLD -> kind.equals(TaskCard.TELL_OFFICE);
      case ANSWERED -> kind.equals(TaskCard.ASK_CITIZEN);
      case CONSENTED, REFUSED -> kind.equals(TaskCard.TAKE_CONSENT);
      case NOT_ANSWERED, WRONG_NUMBER -> true;
    };
  }
}

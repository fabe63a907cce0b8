package org.jansetu.muster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the head of a department did about somebody in a report. */
public enum Measure {
  /** Told not to do so again. */
  WARNING,
  /** Asked to explain in writing. */
  SHOW_CAUSE,
  /** Not paid for days of absence. */
  PAY_CUT,
  /** Found to have had a reason. */
  CONDONED;

  /** The code in the contract and in the database, such as {@code show-cause}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The measure of that code, if there is one. */
  public static Optional<Measure> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}

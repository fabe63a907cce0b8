package org.jansetu.handover;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the copy of an application is. */
public enum Stage {
  /** At the centre: to be handed over at the next visit. */
  WAITING,
  /** With the functionary, who has to report. */
  HANDED,
  /** Reported: to be decided, or handed over once more. */
  REPORTED;

  /** As it is written on the wire, such as {@code waiting}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stage of that code, if there is one. */
  public static Optional<Stage> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}

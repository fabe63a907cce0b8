package org.jansetu.biometric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A finger of a hand. */
public enum Finger {
  RIGHT_THUMB,
  RIGHT_INDEX,
  RIGHT_MIDDLE,
  RIGHT_RING,
  RIGHT_LITTLE,
  LEFT_THUMB,
  LEFT_INDEX,
  LEFT_MIDDLE,
  LEFT_RING,
  LEFT_LITTLE;

  /** The finger's code, such as {@code right-index}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The finger of that code, if there is one. */
  public static Optional<Finger> find(String code) {
    return Arrays.stream(values()).filter(finger -> finger.code().equals(code)).findFirst();
  }
}

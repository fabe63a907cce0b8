package org.jansetu.punch;

import java.util.Locale;
import java.util.Optional;

/** By which way a punch came, the strongest first. */
public enum Way {
  /** A terminal that knows its people and pushes number and time. */
  TERMINAL,
  /** A fingerprint, read at the centre's computer and matched on the server. */
  SCANNER,
  /** What a terminal holds, carried here in a file: a text that went through hands. */
  FILE,
  /** A number, a photograph and a place, from a telephone: weaker, and shown as such. */
  PHONE;

  /** The way's code, such as {@code terminal}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it proves less than a finger does. */
  public boolean isWeaker() {
    return this == PHONE || this == FILE;
  }

  /** The way of that code, if there is one. */
  public static Optional<Way> find(String code) {
    for (Way way : values()) {
      if (way.code().equals(code)) {
        return Optional.of(way);
      }
    }
    return Optional.empty();
  }
}

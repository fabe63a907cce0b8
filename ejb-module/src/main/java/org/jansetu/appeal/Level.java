package org.jansetu.appeal;

import java.util.Locale;
import java.util.Optional;

/** How high an appeal goes. */
public enum Level {
  /** Against silence after the promised day, or against a rejection. */
  FIRST("FA-"),
  /** Against the first decision, or because there was none in time. */
  SECOND("SA-"),
  /** By an officer on whom a penalty was laid. */
  REVISION("RV-");

  private final String prefix;

  Level(String prefix) {
    this.prefix = prefix;
  }

  /** What the numbers of its appeals begin with. */
  String prefix() {
    return prefix;
  }

  /** The word for it in a programme's folder, on the wire and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of that word, if there is one. */
  public static Optional<Level> find(String code) {
    for (Level level : values()) {
      if (level.code().equals(code)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  static Level of(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no level " + code));
  }
}

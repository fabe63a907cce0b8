package org.jansetu.grievance;

import java.util.Locale;
import java.util.Optional;

/** The way by which a grievance came. */
public enum GrievanceChannel {
  /** A call that an agent took. */
  PHONE,
  /** A kiosk. */
  KIOSK,
  /** The citizen, with or without a login. */
  WEB,
  /** A program that speaks Open311. */
  OPEN311;

  /** The word for it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The channel of that word, if there is one. */
  public static Optional<GrievanceChannel> find(String code) {
    for (GrievanceChannel channel : values()) {
      if (channel.code().equals(code)) {
        return Optional.of(channel);
      }
    }
    return Optional.empty();
  }
}

package org.jansetu.network;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a kiosk stands in its life, and where it may go from there. */
public enum KioskStatus {
  /** Somebody wants to open it. */
  APPLIED,
  /** It serves citizens. */
  ACTIVE,
  /** It may not charge until it is resumed. */
  SUSPENDED,
  /** It has ended; it never comes back. */
  CLOSED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The word for it in files, in the database and on the wire. */
  public String code() {
    return code;
  }

  /** The statuses that may follow this one: the whole table of moves. */
  public Set<KioskStatus> next() {
    return switch (this) {
      case APPLIED -> Set.of(ACTIVE, CLOSED);
      case ACTIVE -> Set.of(SUSPENDED, CLOSED);
      case SUSPENDED -> Set.of(ACTIVE, CLOSED);
      case CLOSED -> Set.of();
    };
  }

  /** The status of that code, if there is one. */
  public static Optional<KioskStatus> find(String code) {
    for (KioskStatus status : values()) {
      if (status.code.equals(code)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}

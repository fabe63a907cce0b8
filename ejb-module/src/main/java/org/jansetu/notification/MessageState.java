package org.jansetu.notification;

import java.util.Locale;

/** Where a message is. */
public enum MessageState {
  /** Waits for its time or its next try. */
  QUEUED,
  /** A gateway has taken it. */
  SENT,
  /** The gateway says that it has arrived. */
  DELIVERED,
  /** It will not arrive. */
  FAILED,
  /** It was never meant to go out here. */
  SUPPRESSED;

  /** The code in the database and on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static MessageState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

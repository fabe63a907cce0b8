package org.jansetu.punch;

import java.util.Locale;

/** Whether a terminal is listened to. */
public enum DeviceStatus {
  /** It knocked and nobody knows it. */
  QUARANTINED,
  /** It stands at a centre and is listened to. */
  ADMITTED,
  /** It was turned away for good, until it is admitted after all. */
  REJECTED;

  /** The status's code, such as {@code admitted}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DeviceStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

package org.jansetu.connector;

import java.util.Locale;

/** What a biller can be asked; its code is the last part of the address and of the log. */
enum Operation {
  DESCRIBE,
  FETCH,
  PAY,
  STATUS;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Operation of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

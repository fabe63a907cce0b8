package org.jansetu.counter;

import java.util.Locale;

/** Where a transaction stands. Pending becomes completed or reversed; completed may be reversed. */
public enum ChargeStatus {
  /** Somebody outside has still to confirm; the money is held. */
  PENDING,
  /** Done; the money is posted. */
  COMPLETED,
  /** Failed or cancelled; the money is back in the wallet. */
  REVERSED;

  /** The word for it on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ChargeStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

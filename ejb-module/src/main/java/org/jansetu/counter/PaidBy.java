package org.jansetu.counter;

import java.util.Locale;
import java.util.Optional;

/** How the citizen paid at the counter. */
public enum PaidBy {
  /** Coins and notes. */
  CASH,
  /** A payment by the Unified Payments Interface. */
  UPI,
  /** A debit or credit card. */
  CARD,
  /** A cheque or demand draft. */
  CHEQUE,
  /** By the citizen's own payment through a gateway; never said by an operator. */
  ONLINE;

  /** The word for it on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode of that code, if there is one. */
  public static Optional<PaidBy> find(String code) {
    for (PaidBy mode : values()) {
      if (mode.code().equals(code)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}

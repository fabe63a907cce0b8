package org.jansetu.billpay;

import java.util.Locale;
import java.util.Set;

/** How a payment to a biller stands, and what may become of it: the whole table. */
public enum PaymentState {
  /** On its way, or nobody knows. */
  PENDING {
    @Override
    Set<PaymentState> next() {
      return Set.of(PENDING, SUCCEEDED, FAILED);
    }
  },
  /** The biller has the money. */
  SUCCEEDED {
    @Override
    Set<PaymentState> next() {
      return Set.of();
    }
  },
  /** The biller will never have it; the citizen's money was given back. */
  FAILED {
    @Override
    Set<PaymentState> next() {
      return Set.of();
    }
  };

  abstract Set<PaymentState> next();

  /** Whether it may become that. */
  boolean canBecome(PaymentState state) {
    return next().contains(state);
  }

  /** The word for it in the database and on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PaymentState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

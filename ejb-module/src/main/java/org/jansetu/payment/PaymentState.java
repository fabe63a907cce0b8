package org.jansetu.payment;

import java.util.Locale;
import java.util.Set;

/** How a payment stands, and what may become of it: the whole table. */
public enum PaymentState {
  /** The citizen was sent to the gateway. */
  STARTED {
    @Override
    Set<PaymentState> next() {
      return Set.of(PENDING, PAID, FAILED, REFUND_DUE);
    }
  },
  /** The citizen's bank has not said yet. */
  PENDING {
    @Override
    Set<PaymentState> next() {
      return Set.of(PAID, FAILED, REFUND_DUE);
    }
  },
  /** The gateway has the money, and it lies in the wallet of the online place. */
  PAID {
    @Override
    Set<PaymentState> next() {
      return Set.of(SPENT, REFUND_DUE);
    }
  },
  /** What it was for was charged; should that be taken back by order, the money goes back. */
  SPENT {
    @Override
    Set<PaymentState> next() {
      return Set.of(REFUND_DUE);
    }
  },
  /** Nothing was paid; should the gateway say later that it took money, that goes back. */
  FAILED {
    @Override
    Set<PaymentState> next() {
      return Set.of(REFUND_DUE);
    }
  },
  /** The gateway is told to give the citizen the money back. */
  REFUND_DUE {
    @Override
    Set<PaymentState> next() {
      return Set.of(REFUNDED);
    }
  },
  /** The citizen has the money back. */
  REFUNDED {
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

  /** The word for it in the database and on the wire, such as {@code refund-due}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static PaymentState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

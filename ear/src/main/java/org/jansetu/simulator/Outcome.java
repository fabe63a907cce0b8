package org.jansetu.simulator;

import java.util.Locale;

/** How a payment at the sandbox of the gateway ends, as its page or a test tells it. */
public enum Outcome {
  /** Paid, and said so. */
  SUCCESS,
  /** Declined by the bank. */
  FAIL,
  /** Pending, and paid when asked three seconds later. */
  PENDING_THEN_SUCCESS,
  /** Pending, and declined when asked three seconds later. */
  PENDING_THEN_FAILURE,
  /** Declined, although the citizen's account was debited. */
  DEBITED_BUT_FAILED,
  /** Paid, and said so three times. */
  DUPLICATE_CALLBACK,
  /** Not paid, but somebody without the secret says that it was. */
  FORGED_CALLBACK,
  /** Paid, and said so with another amount. */
  WRONG_AMOUNT,
  /** Paid, and nothing is said: only who asks finds out. */
  LOST_CALLBACK;

  /** The outcome of that code, such as {@code pending-then-success}. */
  static Outcome named(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Its code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

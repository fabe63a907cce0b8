package org.jansetu.wallet;

import org.jansetu.shared.Refusal;

/** The key was used before, for something else. Code idempotency-key-reused. */
public final class IdempotencyKeyReused extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses. */
  public IdempotencyKeyReused() {
    super("idempotency-key-reused");
  }
}

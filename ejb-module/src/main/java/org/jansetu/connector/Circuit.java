package org.jansetu.connector;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps a biller that fails from holding up the counter: at most so many calls at a time, and none
 * for a while after so many failures in a row; then one is let through to see.
 */
final class Circuit {

  /** How many may ask one biller at the same time. */
  static final int MOST_CALLS = 8;

  private static final int MOST_FAILURES = 5;
  private static final long REST_NANOS = Duration.ofSeconds(20).toNanos();

  private final LongSupplier clock;
  private int calls;
  private int failures;
  private long restsUntil;

  /** A closed circuit; the clock counts nanoseconds from anywhere. */
  Circuit(LongSupplier clock) {
    this.clock = clock;
  }

  /** Whether a call may be made now; whoever is told yes must {@link #leave}. */
  synchronized boolean enter() {
    if (calls >= MOST_CALLS) {
      return false;
    }
    if (failures >= MOST_FAILURES) {
      if (clock.getAsLong() - restsUntil < 0) {
        return false;
      }
      restsUntil = clock.getAsLong() + REST_NANOS;
    }
    calls++;
    return true;
  }

  synchronized void leave(boolean answered) {
    calls--;
    if (answered) {
      failures = 0;
    } else {
      failures = Math.min(failures + 1, MOST_FAILURES);
      restsUntil = clock.getAsLong() + REST_NANOS;
    }
  }
}

package org.jansetu.tenancy;

import java.sql.SQLException;
import java.util.Optional;
import org.jansetu.shared.Refusal;

/**
 * Tells a database that cannot be reached from a defect: whoever asked may ask again, and the same
 * idempotency key finds out what happened to what was under way.
 */
public final class Outage {

  private static final int DEEPEST_WRAPPING = 20;

  private Outage() {}

  /** The refusal try-again, when what went wrong is that the database was away. */
  public static Optional<Refusal> refusal(Throwable failure) {
    Throwable inner = failure;
    for (int i = 0; inner != null && i < DEEPEST_WRAPPING; i++) {
      if (inner instanceof SQLException sql && isAway(sql)) {
        return Optional.of(new Refusal("try-again"));
      }
      inner = inner.getCause();
    }
    return Optional.empty();
  }

  /** Class 08 is a connection's end, 57P its server's; the pool itself gives no state at all. */
  private static boolean isAway(SQLException failure) {
    String state = failure.getSQLState();
    if (state != null) {
      return state.startsWith("08") || state.startsWith("57P");
    }
    String message = failure.getMessage();
    return message != null && message.startsWith("Error in allocating a connection");
  }
}

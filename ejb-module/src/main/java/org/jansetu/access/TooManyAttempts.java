package org.jansetu.access;

import java.util.Map;
import org.jansetu.shared.Refusal;

/** Too many wrong passwords for this name; nothing was compared. Code too-many-attempts. */
public final class TooManyAttempts extends Refusal {

  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  /** Refuses for so many seconds. */
  public TooManyAttempts(long retryAfterSeconds) {
    super("too-many-attempts", retryAfterSeconds);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** After how many seconds another attempt is heard. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("retryAfterSeconds", retryAfterSeconds);
  }
}

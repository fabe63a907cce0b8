package org.jansetu.api.v1;

import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jansetu.shared.Refusal;

/** The header that makes a repeated request harmless. */
public final class IdempotencyKeys {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private IdempotencyKeys() {}

  /** Refuses with idempotency-key-required when it is missing or not of the form. */
  public static void check(String key) {
    if (key == null || !KEY.matcher(key).matches()) {
      throw new Refusal("idempotency-key-required");
    }
  }

  /** The answer, marked when it repeats an earlier one. */
  public static Response.ResponseBuilder mark(Response.ResponseBuilder answer, boolean isReplay) {
    return isReplay ? answer.header("Idempotent-Replayed", "true") : answer;
  }
}

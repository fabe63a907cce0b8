package org.jansetu.api.v1;

import java.util.Map;

/** Which HTTP status each refusal answers with. Whatever is not listed here is a conflict. */
final class ProblemStatus {

  private static final int CONFLICT = 409;

  private static final Map<String, Integer> BY_CODE =
      Map.ofEntries(
          Map.entry("malformed-form", 400),
          Map.entry("malformed-json", 400),
          Map.entry("idempotency-key-required", 400),
          Map.entry("bad-credentials", 401),
          Map.entry("unauthenticated", 401),
          Map.entry("bad-signature", 403),
          Map.entry("forbidden", 403),
          Map.entry("wrong-programme", 403),
          Map.entry("not-found", 404),
          Map.entry("record-not-found", 404),
          Map.entry("unknown-programme", 404),
          Map.entry("bill-not-found", 404),
          Map.entry("method-not-allowed", 405),
          Map.entry("not-acceptable", 406),
          Map.entry("paper-too-large", 413),
          Map.entry("too-large", 413),
          Map.entry("paper-wrong-kind", 415),
          Map.entry("unsupported-media-type", 415),
          Map.entry("finger-image", 415),
          Map.entry("finger-no-match", 422),
          Map.entry("finger-quality", 422),
          Map.entry("finger-size", 422),
          Map.entry("place-too-far", 422),
          Map.entry("place-unsure", 422),
          Map.entry("invalid-input", 422),
          Map.entry("idempotency-key-reused", 422),
          Map.entry("no-tariff", 422),
          Map.entry("paper-pixels", 422),
          Map.entry("paper-too-small", 422),
          Map.entry("survey-proof", 422),
          Map.entry("wrong-code", 422),
          Map.entry("too-many-attempts", 429),
          Map.entry("too-many-commands", 429),
          Map.entry("too-many-drafts", 429),
          Map.entry("too-many-grievances", 429),
          Map.entry("too-many-from-address", 429),
          Map.entry("too-many-uploads", 429),
          Map.entry("internal", 500),
          Map.entry("biller-unavailable", 503),
          Map.entry("service-unavailable", 503),
          Map.entry("payments-unavailable", 503),
          Map.entry("try-again", 503));

  private ProblemStatus() {}

  static int of(String code) {
    return BY_CODE.getOrDefault(code, CONFLICT);
  }
}

package org.jansetu.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Supplier;
import org.jansetu.server.Answer;
import org.junit.jupiter.api.DynamicTest;

/**
 * Something that somebody tries and that is refused.
 *
 * @param what is tried
 * @param call tries it
 * @param status the HTTP status that refuses it
 * @param code the reason, as the problem's code
 */
record Attempt(String what, Supplier<Answer> call, int status, String code) {

  static Attempt wrongProgramme(String what, Supplier<Answer> call) {
    return new Attempt(what, call, 403, "wrong-programme");
  }

  static Attempt unknownProgramme(String what, Supplier<Answer> call) {
    return new Attempt(what, call, 404, "unknown-programme");
  }

  static Attempt notFound(String what, Supplier<Answer> call) {
    return new Attempt(what, call, 404, "not-found");
  }

  static Attempt unauthenticated(String what, Supplier<Answer> call) {
    return new Attempt(what, call, 401, "unauthenticated");
  }

  static Attempt badCredentials(String what, Supplier<Answer> call) {
    return new Attempt(what, call, 401, "bad-credentials");
  }

  static Attempt forbidden(String what, Supplier<Answer> call) {
    return new Attempt(what, call, 403, "forbidden");
  }

  static Attempt invalid(String what, Supplier<Answer> call) {
    return new Attempt(what, call, 422, "invalid-input");
  }

  /** The attempt as a test that bears its name. */
  DynamicTest test() {
    return DynamicTest.dynamicTest(what, this::refused);
  }

  private void refused() {
    Answer answer = call.get();
    assertEquals(status + " " + code, answer.status() + " " + answer.code(), answer::text);
    assertEquals(
        "application/problem+json", answer.header("Content-Type").orElse("").split(";", 2)[0]);
  }
}

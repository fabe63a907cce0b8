package org.jansetu.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

  @Test
  void takesNamesWithoutRegardToCaseAndSurroundingSpace() {
    assertEquals("operator", new Credentials("  OPERATOR ", "x").username());
  }

  @Test
  void takesAPasswordInWhicheverWayItsLettersWereTyped() {
    assertEquals(
        new Credentials("a", "\u0958").password(), new Credentials("a", "\u0915\u093c").password());
  }

  @Test
  void neverShowsThePassword() {
    assertFalse(new Credentials("asha", "secret-word").toString().contains("secret-word"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-asha", "a b", "asha'--", "आशा", "a\u0000b"})
  void knowsNamesThatNobodyCanHave(String username) {
    assertFalse(new Credentials(username, "x").isPossible());
  }

  @Test
  void limitsNameAndPassword() {
    assertTrue(new Credentials("a".repeat(64), "x".repeat(128)).isPossible());
    assertFalse(new Credentials("a".repeat(65), "x").isPossible());
    assertFalse(new Credentials("a", "x".repeat(129)).isPossible());
    assertFalse(new Credentials("a", "").isPossible());
  }
}

package org.jansetu.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @Test
  void knowsAPasswordByItsHashAndNoOther() {
    String hash = passwords.hash("पासवर्ड-1234");
    assertTrue(passwords.matches("पासवर्ड-1234", hash));
    assertFalse(passwords.matches("पासवर्ड-1235", hash));
    assertFalse(passwords.matches("", hash));
  }

  @Test
  void saltsEachHashAndSaysHowItWasMade() {
    String hash = passwords.hash("the same");
    assertNotEquals(hash, passwords.hash("the same"));
    assertTrue(hash.startsWith("$pbkdf2-sha512$210000$"), hash);
  }

  @Test
  void comparesWithNobodyAsLongAsWithSomebody() {
    assertFalse(passwords.matches("", Passwords.NOBODY));
    assertEquals(passwords.hash("x").split("\\$", -1)[2], Passwords.NOBODY.split("\\$", -1)[2]);
    assertEquals(passwords.hash("x").length(), Passwords.NOBODY.length());
  }

  @Test
  void refusesAHashOfAnUnknownScheme() {
    assertThrows(IllegalStateException.class, () -> passwords.matches("x", "$md5$1$a$b"));
  }

  @Test
  void givesBackItsTurnWhenTheWorkFails() {
    for (int i = 0; i < 50; i++) {
      assertThrows(
          BadCredentials.class,
          () ->
              passwords.inTurn(
                  () -> {
                    throw new BadCredentials();
                  }));
    }
    assertEquals("done", passwords.inTurn(() -> "done"));
  }
}

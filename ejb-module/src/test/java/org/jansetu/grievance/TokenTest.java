package org.jansetu.grievance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said wrong on the telephone is not somebody else's token. */
@Tag("TEL-7")
class TokenTest {

  @Property(tries = 500)
  void oneWrongDigitIsCaught(@ForAll @IntRange(max = 9) int at, @ForAll @IntRange(max = 9) int by) {
    String token = Token.fresh();
    char digit = (char) ('0' + by);
    String wrong = token.substring(0, at) + digit + token.substring(at + 1);
    assertEquals(wrong.equals(token), Token.isRight(wrong), token + " " + wrong);
  }

  @Property(tries = 500)
  void swapOfNeighboursIsCaught(@ForAll @IntRange(max = 8) int at) {
    String token = Token.fresh();
    String wrong =
        token.substring(0, at) + token.charAt(at + 1) + token.charAt(at) + token.substring(at + 2);
    assertEquals(wrong.equals(token), Token.isRight(wrong), token + " " + wrong);
  }

  @Test
  void tokenIsReadHoweverItIsWritten() {
    String token = Token.fresh();
    assertTrue(token.matches("[1-9][0-9]{9}"), token);
    assertTrue(Token.isRight(" " + Token.grouped(token) + " "));
    assertTrue(Token.isRight(token.replace("3", "३").replace("7", "७")));
    assertEquals(token, Token.digits(Token.grouped(token)));
    assertEquals("482 913 6057", Token.grouped("4829136057"));
    for (String none : new String[] {null, "", "12", "abcdefghij", token + "0", "0" + token}) {
      assertFalse(Token.isRight(none), none);
    }
  }
}

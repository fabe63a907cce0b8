package org.jansetu.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jansetu.grievance.Token;
import org.jansetu.shared.LocalText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an answer, and what is not. */
@Tag("X-15")
@Tag("TEL-7")
class ReplyTest {

  private static final String TOKEN = right("482913605");

  private static final ReplyRules RULES =
      new ReplyRules(
          List.of("56070"),
          List.of("1", "YES", "हाँ"),
          List.of("2", "NO", "नहीं"),
          List.of("3", "बताना"),
          LocalText.english("By SMS"));

  /** The nine digits with the one that checks them. */
  private static String right(String nine) {
    for (char last = '0'; last <= '9'; last++) {
      if (Token.isRight(nine + last)) {
        return nine + last;
      }
    }
    throw new IllegalStateException("one of ten digits is right");
  }

  @ParameterizedTest
  @CsvSource({"'1 T'", "'T 1'", "'  yes,  T '", "'YES T'", "'हाँ T'", "'1. G'", "'G 1'", "'1\nT'"})
  void agrees(String text) {
    assertEquals(Optional.of(new Reply(Reply.AGREES, TOKEN, "")), read(text));
  }

  @Test
  void refusesWithWhatTheCitizenSays() {
    assertEquals(
        Optional.of(new Reply(Reply.REFUSES, TOKEN, "अब भी बंद है")), read("2 T अब भी बंद है"));
    assertEquals(
        Optional.of(new Reply(Reply.REFUSES, TOKEN, "not mended")), read("T नहीं not mended"));
  }

  @Test
  void tellsTheOfficeWhatItAsked() {
    Reply told = new Reply(Reply.TELLS, TOKEN, "since Monday");
    assertEquals(Optional.of(told), read("3 T since Monday"));
    assertEquals(Optional.of(told), read("बताना T, since Monday"));
  }

  @Test
  void digitsOfDevanagariAreDigits() {
    StringBuilder devanagari = new StringBuilder("२ ");
    TOKEN.chars().forEach(c -> devanagari.append((char) (0x0966 + c - '0')));
    assertEquals(Optional.of(new Reply(Reply.REFUSES, TOKEN, "")), read(devanagari.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "T", "4 T", "1 W", "thanks for T", "1 9T", "STOP", "12 T"})
  void anythingElseIsNobodys(String text) {
    assertEquals(Optional.empty(), read(text));
  }

  private static Optional<Reply> read(String text) {
    char last = TOKEN.charAt(9);
    String wrong = TOKEN.substring(0, 9) + (char) (last == '9' ? '0' : last + 1);
    String grouped = Token.grouped(TOKEN);
    return Reply.read(text.replace("T", TOKEN).replace("W", wrong).replace("G", grouped), RULES);
  }
}

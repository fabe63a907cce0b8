package org.jansetu.web.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

  @Test
  void takesTheDearestLanguageThatIsSpokenHere() {
    assertEquals(
        Locale.ENGLISH,
        Language.choose(List.of(Locale.FRENCH, Locale.UK, Language.HINDI), Language.HINDI));
    assertEquals(
        Language.HINDI,
        Language.choose(List.of(Locale.forLanguageTag("hi-IN"), Locale.ENGLISH), Locale.ENGLISH));
  }

  @Test
  void takesEnglishForWhoeverAsksForAnotherLanguage() {
    assertEquals(Locale.ENGLISH, Language.choose(List.of(Locale.GERMAN), Language.HINDI));
  }

  @Test
  void takesTheProgrammesOwnForWhoeverAsksForNone() {
    assertEquals(Language.HINDI, Language.choose(List.of(), Language.HINDI));
    assertEquals(
        Language.HINDI, Language.choose(List.of(Locale.forLanguageTag("*")), Language.HINDI));
  }
}

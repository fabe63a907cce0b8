package org.jansetu.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence of a template is said with the answers there are, and with no others. */
@Tag("X-14")
class WordingTest {

  private static final String TEXT = "{name}[, child of {father}][ at {place}, {town}] is known.";

  @Test
  void everythingIsSaidWhenEverythingIsKnown() {
    assertEquals(
        "Radha, child of Shyam at Ward 4, Sarita is known.",
        Wording.parse(TEXT)
            .fill(Map.of("name", "Radha", "father", "Shyam", "place", "Ward 4", "town", "Sarita")));
  }

  @Test
  void aPartIsLeftOutWhenOneOfItsAnswersIsMissing() {
    assertEquals(
        "Radha, child of Shyam is known.",
        Wording.parse(TEXT).fill(Map.of("name", "Radha", "father", "Shyam", "town", "Sarita")));
  }

  @Test
  void whatAnAnswerSaysIsNeverReadAsATemplate() {
    assertEquals(
        "{father} $1 \\ [x] is known.",
        Wording.parse("{name} is known.").fill(Map.of("name", "{father} $1 \\ [x]")));
  }

  @Test
  void aMissingAnswerLeavesALineToSee() {
    assertEquals("_____ is known.", Wording.parse("{name} is known.").fill(Map.of()));
  }

  @Test
  void neededAndWishedAreToldApart() {
    assertEquals(Set.of("name"), Wording.parse(TEXT).needed());
    assertEquals(Set.of("father", "place", "town"), Wording.parse(TEXT).wished());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{name", "name}", "[{name}", "{name}]", "[[{name}]]", "{na me}", "{}", "[word]"})
  void bracketsThatDoNotMatchAreRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Wording.parse(text));
  }
}

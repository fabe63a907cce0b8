package org.jansetu.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who writes one of several words that mean the same asks for the others as well. */
@Tag("X-17")
class SynonymsTest {

  private static final Synonyms SYNONYMS =
      new Synonyms(
          List.of(
              List.of("handpump", "हैंडपंप", "चापाकल"),
              List.of("light", "electricity", "बिजली", "लाइट"),
              List.of("streetlight", "लाइट", "बत्ती")));

  private static List<String> meant(String word) {
    return SYNONYMS.query(word).get(0).meant();
  }

  @ParameterizedTest
  @CsvSource({
    "handpump, हैंडपंप",
    "हैंडपंप, handpump",
    "chapakal, handpump",
    "Light, बिजली",
    "bijlee, light",
    "बिजली, electricity"
  })
  void oneMeansTheOther(String written, String other) {
    assertTrue(
        meant(written).containsAll(SearchKey.words(other)),
        () -> written + " is " + meant(written));
  }

  @Test
  void whatIsWrittenIsNotMeantOnceMore() {
    for (String spelling : SYNONYMS.query("light").get(0).spellings()) {
      assertFalse(meant("light").contains(spelling), spelling);
    }
  }

  @Test
  void groupsThatShareAWordStayApart() {
    assertTrue(meant("लाइट").containsAll(SearchKey.words("बत्ती")));
    assertFalse(meant("light").containsAll(SearchKey.words("बत्ती")), "a lamp is no current");
  }

  @Test
  void otherWordsMeanThemselves() {
    assertEquals(List.of(), meant("nal"));
    assertEquals(2, SYNONYMS.query("nal bijli").size());
    assertEquals(List.of(), new Synonyms(List.of()).query("light").get(0).meant());
  }
}

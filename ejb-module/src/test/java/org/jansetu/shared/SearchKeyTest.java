package org.jansetu.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("MPO-1")
class SearchKeyTest {

  /** Every spelling after the first finds the first, whole word by whole word. */
  @ParameterizedTest
  @CsvSource({
    "बिजली, bijli, bijlee, bijali, bijlii, बिजली",
    "बिल, bil, bill, BILL, bil",
    "भुगतान, bhugtan, bhugtaan, bhugatan, bugtan",
    "पानी, pani, paani, paanee, pānī",
    "आय, aay, aay, ay, aaya",
    "प्रमाण, praman, pramaan, pramana, PRAMAAN",
    "पत्र, patra, patr, pattra, paatra",
    "जाति, jati, jaati, jaatee, jaathi",
    "मूल, mool, mul, muul, mool",
    "निवास, niwas, nivas, nivaas, niwaas",
    "स्थानीय, sthaniya, sthaneeya, stanniya, sthaniy",
    "खसरा, khasra, khasara, kasra, khasraa",
    "खतौनी, khatauni, khatouni, khatoni, khatauni",
    "राशन, rashan, raashan, rasan, ration",
    "कार्ड, card, kard, kaard, CARD",
    "विवाह, vivah, vivaah, wivah, vivaha",
    "पंजीयन, panjiyan, panjeeyan, panjiyan, panjiyaan",
    "पंजीकरण, panjikaran, panjeekaran, panjikarn, panjikran",
    "जन्म, janm, janam, janma, janmm",
    "मृत्यु, mrityu, mrityoo, mrityu, mrithyu",
    "पेंशन, pension, penshan, pensan, PENSION",
    "विधवा, vidhwa, vidhva, vidhawa, widhwa",
    "वृद्धावस्था, vriddhavastha, vridhavastha, vriddhawastha, vridavasta",
    "छात्रवृत्ति, chhatravritti, chatravriti, chhatravrithi, chhatravriti",
    "ज़मीन, zameen, jameen, jamin, zamin",
    "गाँव, gaanv, ganv, gaanw, ganw",
    "पंचायत, panchayat, panchaayat, panchayt, panchayath",
    "समग्र, samagra, samagr, samgra, samagraa",
    "संबल, sambal, sanbal, sambhal, samball",
    "श्रमिक, shramik, sramik, shrameek, shramic",
    "विज्ञान, vigyan, vigyaan, wigyan, vigyan",
    "क्षेत्र, kshetra, kshetr, xetra, kshetraa",
    "फोटो, photo, foto, photo, photto",
    "मुख्यमंत्री, mukhyamantri, mukhyamantree, mukhymantri, mukhyamanthri",
    "नगरपालिका, nagarpalika, nagarpalikaa, nagarapalika, nagarpaalika",
    "गाड़ी, gadi, gaadi, gaadee, gaddi"
  })
  void latinSpellingsMeetTheHindiWord(
      String hindi, String one, String two, String three, String four) {
    for (String typed : List.of(one, two, three, four)) {
      assertTrue(
          found(hindi, typed), () -> typed + " should find " + hindi + " " + shown(hindi, typed));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ब", "बि", "बिज", "बिजल", "b", "bi", "bij", "bijl", "bijal"})
  void prefixesOfAWordFindIt(String typed) {
    assertTrue(startsWord("बिजली", typed), () -> shown("बिजली", typed));
  }

  @ParameterizedTest
  @CsvSource({
    "Electricity, elec",
    "Electricity, Electricity",
    "Certificate, certif",
    "Registration, registrati",
    "Registration, registration",
    "Municipal, munici",
    "Ration, rati",
    "Licence, licence",
    "Khasra, khas",
    "EM-001, EM-001",
    "MPO-012, mpo-01",
    "Birth, birt",
    "Sambal 2.0, sambal 2"
  })
  void prefixesOfEnglishWordsFindThem(String name, String typed) {
    assertTrue(startsWord(name, typed), () -> shown(name, typed));
  }

  @ParameterizedTest
  @CsvSource({
    "बिजली, पानी",
    "जाति, आय",
    "bijli, bil",
    "राशन, पेंशन",
    "khasra, khatauni",
    "birth, death"
  })
  void differentWordsStayApart(String one, String other) {
    assertEquals(false, found(one, other), () -> shown(one, other));
  }

  @Test
  void unnormalisedDevanagariIsTheSameWord() {
    assertEquals(
        SearchKey.words("\u095B\u092E\u0940\u0928"),
        SearchKey.words("\u091C\u093C\u092E\u0940\u0928"));
  }

  @Test
  void joinersDoNotPartAWord() {
    assertEquals(SearchKey.words("पक्षी"), SearchKey.words("पक्\u200Dषी"));
  }

  @Test
  void wordsThatSayNothingAreLeftOutUnlessTheyAreAll() {
    assertEquals(List.of(List.of("bijli"), List.of("bil")), SearchKey.query("bijli ka bill"));
    assertEquals(List.of(List.of("bijli"), List.of("bil")), SearchKey.query("बिजली का बिल"));
    assertEquals(List.of(List.of("in")), SearchKey.query("in"));
  }

  @Test
  void aQueryHasAtMostEightWords() {
    assertEquals(SearchKey.MOST_WORDS, SearchKey.query("b1 b2 b3 b4 b5 b6 b7 b8 b9 b10").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "%_'\";--", "\u0000\u0001", "\u202E", "।॥", "தமிழ்"})
  void whatHasNoWordFindsNoWord(String text) {
    assertEquals(List.of(), SearchKey.query(text));
  }

  @Test
  void aVeryLongWordIsCut() {
    String word = SearchKey.words("ab".repeat(45)).get(0);
    assertEquals(60, word.length());
  }

  @Test
  void theAsAreLeftOutButNotTheFirst() {
    assertEquals("ap", SearchKey.bare("apa"));
    assertEquals("pn", SearchKey.bare("pana"));
    assertEquals("a", SearchKey.bare("a"));
  }

  /** As the search compares whole words: equal, or equal without their a's. */
  private static boolean found(String name, String typed) {
    return matches(
        name,
        typed,
        (word, asked) -> word.equals(asked) || SearchKey.bare(word).equals(SearchKey.bare(asked)));
  }

  /** As the search compares beginnings of words. */
  private static boolean startsWord(String name, String typed) {
    return matches(
        name,
        typed,
        (word, asked) ->
            word.startsWith(asked) || SearchKey.bare(word).startsWith(SearchKey.bare(asked)));
  }

  private static boolean matches(String name, String typed, BiPredicate<String, String> isFoundBy) {
    List<String> words = SearchKey.words(name);
    return SearchKey.query(typed).stream()
        .allMatch(
            spellings ->
                spellings.stream()
                    .anyMatch(asked -> words.stream().anyMatch(w -> isFoundBy.test(w, asked))));
  }

  private static String shown(String name, String typed) {
    return SearchKey.words(name) + " / " + SearchKey.query(typed);
  }
}

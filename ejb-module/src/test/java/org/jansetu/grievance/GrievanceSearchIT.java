package org.jansetu.grievance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Grievances are found by their words, by whom they concern, and floods are refused. */
@Tag("TEL-6")
@Tag("X-17")
class GrievanceSearchIT extends Lodgings {

  private static final String LETTERS = "bdgjklmnprst";

  @Inject private EscalationKeeper keeper;

  /** A word that no other test has written. */
  private static String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      word.append(LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
      word.append(i % 2 == 0 ? 'o' : 'u');
    }
    return word.toString();
  }

  private String lodged(String category, String area, String description) {
    as(SAMPLE, AGENT);
    return grievances
        .lodge(Lodging.of(category, area, description, GrievanceChannel.PHONE, key()))
        .token();
  }

  private List<String> found(Posting who, String query) {
    as(SAMPLE, who);
    return grievances.list(GrievanceQuery.search(query, null, 200)).items().stream()
        .map(GrievanceCard::token)
        .toList();
  }

  @Test
  void foundInEitherScriptByBeginningAndMisspelt() {
    String word = word();
    String token = lodged("water-supply", "ND-P1", word + " के पास हैंडपंप तीन दिन से बंद पड़ा है");
    assertEquals(List.of(token), found(AGENT, word));
    assertEquals(List.of(token), found(AGENT, word.substring(0, 9)));
    assertEquals(List.of(token), found(AGENT, word + " haindpamp"));
    assertEquals(List.of(token), found(AGENT, "हैंडपंप " + word));
    assertEquals(List.of(token), found(AGENT, word + " hendpamp band"));
    assertEquals(List.of(token), found(AGENT, "drinking water " + word), "by its category");
    assertEquals(List.of(token), found(AGENT, Token.grouped(token)), "by its token");
    String misspelt = word.substring(0, 8) + "z" + word.substring(8);
    assertEquals(List.of(token), found(AGENT, misspelt));
    assertEquals(List.of(), found(AGENT, word + " " + "bijli"), "all words have to be there");
    assertEquals(List.of(), found(AGENT, "!?"));
  }

  @Test
  void anEnglishWordFindsWhatIsHindiAndTheOtherWayRound() {
    String word = word();
    String hindi = lodged("kiosk-service", "ND-P1", word + " चापाकल के पास विद्युत नहीं");
    String english = lodged("kiosk-service", "ND-P1", word + " handpump without electricity");
    List<String> both = List.of(english, hindi);
    for (String query : List.of("handpump", "हैंडपंप", "light", "bijlee", "लाइट")) {
      assertEquals(both, found(AGENT, word + " " + query), query);
    }
    assertEquals(List.of(), found(AGENT, word + " सड़क"), "a road is neither");
  }

  @Test
  void theAnswerIsFoundAsWell() {
    String word = word();
    String token = lodged("water-supply", "ND-P1", "The tap is dry");
    assertEquals(List.of(), found(AGENT, word));
    act(BLOCK, token, GrievanceAct.of("answer", "Mended with a pipe of " + word));
    assertEquals(List.of(token), found(BLOCK, word));
  }

  @Test
  @Tag("TEL-4")
  void whoIsBehindItIsNotFound() {
    String name = "Z" + word().substring(1);
    as(SAMPLE, AGENT);
    String mobile = mobile();
    String token =
        grievances
            .lodge(
                water(GrievanceChannel.PHONE, mobile).by(new Lodging.Contact(name, mobile, "en")))
            .token();
    String named = lodged("water-supply", "ND-P1", "said by " + word());
    assertFalse(named.isEmpty());
    for (String secret : List.of(name, mobile, mobile.substring(5))) {
      assertFalse(found(AGENT, secret).contains(token), secret);
      assertFalse(found(BLOCK, secret).contains(token), secret);
    }
  }

  @Test
  void everyoneFindsTheirOwn() {
    String word = word();
    String water = lodged("water-supply", "ND-P1", word + " no water");
    String power = lodged("power-cut", "ND-P1", word + " no light");
    assertEquals(List.of(power, water), found(AGENT, word), "newest first");
    assertEquals(List.of(power, water), found(STATE, word));
    assertEquals(List.of(water), found(BLOCK, word));
    assertEquals(List.of(water), found(DISTRICT, word), "the levels above as well");
    assertEquals(List.of(water), found(new Posting(Role.DEPARTMENT_OFFICER, "WATER"), word));
    assertEquals(List.of(), found(new Posting(Role.OPERATOR, "SRT-0001"), word));
    assertEquals(List.of(), found(new Posting(Role.GRIEVANCE_OFFICER, "WATER/ND-B2/L1"), word));
    assertEquals(
        List.of(),
        found(new Posting(Role.GRIEVANCE_OFFICER, "WATER/ND-B2/L1"), water),
        "nor by the token");
    as(SAMPLE, new Posting(Role.CITIZEN, mobile()));
    assertThrows(Forbidden.class, () -> grievances.list(GrievanceQuery.search(word, null, 10)));
    as("samadhan", new Posting(Role.AGENT, "samadhan"));
    assertEquals(
        0, grievances.list(GrievanceQuery.search(word, null, 10)).items().size(), "elsewhere");
  }

  @Test
  void pagesFollowEachOtherAndCommonWordsEndSomewhere() {
    String word = word();
    List<String> lodged = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      lodged.add(0, lodged("water-supply", "ND-P1", word + " number " + i));
    }
    as(SAMPLE, BLOCK);
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      Page<GrievanceCard> page = grievances.list(GrievanceQuery.search(word, cursor, 3));
      page.items().forEach(card -> seen.add(card.token()));
      cursor = page.nextCursor();
    } while (cursor != null);
    assertEquals(lodged, seen);
    InvalidInput refused =
        assertThrows(
            InvalidInput.class, () -> grievances.list(GrievanceQuery.search(word, "x", 3)));
    assertEquals("/cursor", refused.violations().get(0).field());
    assertThrows(
        InvalidInput.class, () -> grievances.list(GrievanceQuery.search("x".repeat(201), null, 3)));
  }

  @Test
  void whatWasLodgedBeforeThereWereWordsGetsThem() {
    String word = word();
    String token = lodged("water-supply", "ND-P1", word + " old");
    String old = Token.fresh();
    passing.copyWithoutWords(token, old);
    assertEquals(List.of(token), found(AGENT, word));
    asPlatform(SAMPLE);
    keeper.sweep();
    assertEquals(List.of(old, token), found(AGENT, word));
  }

  @Test
  @Tag("X-15")
  void aFloodWithoutANumberIsRefusedByWhereItComesFrom() {
    asVisitor("mponline");
    String category = grievances.offer().categories().get(0).code();
    callers.comeFrom("203.0.113.7");
    for (int i = 0; i < 20; i++) {
      grievances.lodge(
          Lodging.of(category, "B3850", "Nothing works " + i, GrievanceChannel.WEB, key()));
    }
    Lodging more = Lodging.of(category, "B3850", "And again", GrievanceChannel.OPEN311, key());
    Refusal refused = assertThrows(Refusal.class, () -> grievances.lodge(more));
    assertEquals("too-many-from-address", refused.code());
    callers.comeFrom("203.0.113.8");
    assertTrue(Token.isRight(grievances.lodge(more).token()), "another address");
    callers.comeFrom("203.0.113.7");
    Lodging named =
        Lodging.of(category, "B3850", "With a number", GrievanceChannel.WEB, key())
            .by(new Lodging.Contact(NAME, mobile(), "en"));
    assertTrue(Token.isRight(grievances.lodge(named).token()), "whoever gives a number");
  }
}

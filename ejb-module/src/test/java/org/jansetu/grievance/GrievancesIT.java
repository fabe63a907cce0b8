package org.jansetu.grievance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lodging, finding again, and what is refused. */
@Tag("TEL-5")
@Tag("TEL-7")
class GrievancesIT extends Lodgings {

  @Test
  void lodgedByPhoneLiesAtTheLowestOfficeAndTheCitizenIsTold() {
    String mobile = mobile();
    Lodged lodged = lodged("+91 " + mobile);
    assertTrue(Token.isRight(lodged.token()));
    assertEquals("WATER", lodged.department().code());
    assertEquals("WATER/ND-B1/L1", lodged.office());
    assertEquals("Water Department, Amrai, Block office", lodged.officeName().en());
    assertEquals("registered", lodged.status());
    assertNull(lodged.followCode());
    assertNotNull(lodged.promisedOn());
    assertEquals(1, passing.messages("grievance-lodged", lodged.token()));
    GrievanceCard card = grievances.standing(Token.grouped(lodged.token()));
    assertEquals(lodged.promisedOn(), card.clocks().promisedOn());
    // What is lodged after the office's hour counts from the next working day on.
    assertTrue(List.of(7, 8).contains(card.clocks().remainingWorkingDays()), card::toString);
    CallerHistory history = grievances.historyOf("0" + mobile);
    assertEquals(List.of(lodged.token()), history.items().stream().map(i -> i.token()).toList());
    assertFalse(history.isRepeat());
    asVisitor(SAMPLE);
    assertEquals(lodged.token(), grievances.track(lodged.token(), mobile).token());
  }

  @Test
  @Tag("TEL-4")
  void nothingThatIsWrittenFindsTheCitizen() {
    String mobile = mobile();
    as(SAMPLE, AGENT);
    Lodging asked =
        new Lodging(
            "complaint",
            "water-supply",
            "ND-P1",
            NAME + " says: फूलवती, call " + mobile.substring(0, 5) + " " + mobile.substring(5),
            List.of(),
            Map.of("days", "12"),
            new Lodging.Contact(NAME, mobile, "hi"),
            false,
            new Lodging.About("SMP-SRT-0001-2627-000001", null),
            GrievanceChannel.PHONE,
            key());
    Lodged lodged = grievances.lodge(asked);
    String everything = passing.everything(lodged.token());
    for (String secret :
        List.of(mobile, mobile.substring(5), "Phoolwati", "Kewat", "फूलवती", "SMP-SRT")) {
      assertFalse(everything.contains(secret), secret + " in " + everything);
    }
    assertTrue(everything.contains("sealed:grievance/" + lodged.token()));
    for (Posting sees : List.of(BLOCK, DISTRICT, HEAD, STATE, AUDITOR)) {
      as(SAMPLE, sees);
      String card = grievances.standing(lodged.token()).toString();
      assertFalse(card.contains("Kewat") || card.contains(mobile.substring(5)), card);
      assertTrue(card.contains("[***]"), card);
    }
  }

  @Test
  void withoutMobileACodeFollowsIt() {
    asVisitor(SAMPLE);
    Lodged lodged =
        grievances.lodge(
            Lodging.of(
                "power-cut", "ND-U1", "बिजली 💡 नहीं <b>है</b>", GrievanceChannel.WEB, key()));
    assertTrue(lodged.followCode().matches("[1-9][0-9]{7}"), lodged.followCode());
    GrievanceCard card = grievances.track(lodged.token(), lodged.followCode());
    assertEquals("बिजली 💡 नहीं <b>है</b>", card.description());
    assertFalse(card.seal().hasContact());
    assertThrows(NotFound.class, () -> grievances.track(lodged.token(), "12345678"));
    assertThrows(NotFound.class, () -> grievances.track(lodged.token(), null));
  }

  @Test
  void sameKeyIsTheSameGrievanceAndAnotherBodyIsRefused() throws Exception {
    as(SAMPLE, AGENT);
    Lodging asked = water(GrievanceChannel.PHONE, mobile());
    Set<String> tokens = new HashSet<>();
    for (Object one : atOnce(8, () -> grievances.lodge(asked))) {
      tokens.add(((Lodged) one).token());
    }
    assertEquals(1, tokens.size(), tokens::toString);
    assertTrue(grievances.lodge(asked).isReplay());
    Lodging other = asked.by(new Lodging.Contact(NAME, mobile(), "en"));
    Refusal refused = assertThrows(Refusal.class, () -> grievances.lodge(other));
    assertEquals("idempotency-key-reused", refused.code());
    asVisitor(SAMPLE);
    Lodging anonymous = Lodging.of("ration", "ND-D2", "Short weight", GrievanceChannel.WEB, key());
    Lodged first = grievances.lodge(anonymous);
    assertEquals(first.followCode(), grievances.lodge(anonymous).followCode());
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    asVisitor(SAMPLE);
    Lodging wrong =
        new Lodging(
            "no-kind",
            "no-category",
            "D396",
            "x".repeat(100_000),
            List.of(),
            Map.of(),
            new Lodging.Contact("", "12345", "fr"),
            false,
            new Lodging.About("a b", null),
            GrievanceChannel.WEB,
            null);
    InvalidInput refused = assertThrows(InvalidInput.class, () -> grievances.lodge(wrong));
    assertEquals(
        List.of(
            "/kind",
            "/description",
            "/category",
            "/area",
            "/contact/name",
            "/contact/mobile",
            "/contact/language",
            "/about/receiptNumber"),
        refused.violations().stream().map(Violation::field).toList());
    Lodging nobody =
        new Lodging(
            null,
            "ration",
            "ND",
            "Nothing came",
            null,
            null,
            null,
            false,
            null,
            GrievanceChannel.WEB,
            null);
    refused = assertThrows(InvalidInput.class, () -> grievances.lodge(nobody));
    assertEquals("/contact", refused.violations().get(0).field());
    Lodging answers =
        new Lodging(
            null,
            "water-supply",
            "ND",
            "No water",
            null,
            Map.of("days", "many", "other", "x"),
            null,
            true,
            null,
            GrievanceChannel.WEB,
            null);
    refused = assertThrows(InvalidInput.class, () -> grievances.lodge(answers));
    assertEquals(2, refused.violations().size());
  }

  @Test
  void whoMayLodgeWhoMayLook() {
    String mobile = mobile();
    Lodged lodged = lodged(mobile);
    Lodging byWeb = water(GrievanceChannel.WEB, mobile());
    assertThrows(Forbidden.class, () -> grievances.lodge(byWeb), "an agent's come by phone");
    for (Posting blind :
        List.of(
            new Posting(Role.OPERATOR, "SRT-0001"),
            new Posting(Role.GRIEVANCE_OFFICER, "WATER/ND-B2/L1"),
            new Posting(Role.GRIEVANCE_OFFICER, "POWER/ND-B1/L1"),
            new Posting(Role.DEPARTMENT_OFFICER, "REV"),
            new Posting(Role.CITIZEN, mobile()))) {
      as(SAMPLE, blind);
      assertThrows(NotFound.class, () -> grievances.standing(lodged.token()), blind.toString());
    }
    as(SAMPLE, new Posting(Role.CITIZEN, mobile));
    assertEquals(lodged.token(), grievances.standing(lodged.token()).token());
    assertEquals(lodged.token(), grievances.own().get(0).token());
    for (Posting noAgent : List.of(BLOCK, STATE, AUDITOR)) {
      as(SAMPLE, noAgent);
      assertThrows(Forbidden.class, () -> grievances.historyOf(mobile), noAgent.toString());
    }
    asVisitor(SAMPLE);
    assertThrows(Unauthenticated.class, () -> grievances.historyOf(mobile));
    assertThrows(Unauthenticated.class, () -> grievances.standing(lodged.token()));
    as("samadhan", new Posting(Role.AGENT, "samadhan"));
    assertThrows(NotFound.class, () -> grievances.standing(lodged.token()));
    assertEquals(0, grievances.historyOf(mobile).items().size(), "another programme knows nobody");
    asVisitor("jsk");
    assertFalse(grievances.isOn());
    assertThrows(NotFound.class, () -> grievances.offer());
  }

  @Test
  @Tag("X-13")
  void refiledIsLinkedToTheFirstAndAFloodFromTheWebIsRefused() {
    String mobile = mobile();
    asVisitor(SAMPLE);
    String first = grievances.lodge(water(GrievanceChannel.WEB, mobile)).token();
    String token = first;
    for (int i = 1; i < 10; i++) {
      token = grievances.lodge(water(GrievanceChannel.WEB, mobile)).token();
    }
    Refusal refused =
        assertThrows(Refusal.class, () -> grievances.lodge(water(GrievanceChannel.WEB, mobile)));
    assertEquals("too-many-grievances", refused.code());
    as(SAMPLE, AGENT);
    assertEquals(first, grievances.standing(token).links().refiledOf());
    assertTrue(grievances.historyOf(mobile).isRepeat());
    assertNotNull(grievances.lodge(water(GrievanceChannel.PHONE, mobile)).token());
  }

  @Test
  @Tag("TEL-4")
  void nobodyFindsOutByTryingWhoseItIs() {
    String mobile = mobile();
    String token = lodged(mobile).token();
    asVisitor(SAMPLE);
    for (int i = 0; i < 10; i++) {
      assertThrows(NotFound.class, () -> grievances.track(token, mobile()));
    }
    Refusal refused = assertThrows(Refusal.class, () -> grievances.track(token, mobile));
    assertEquals("too-many-attempts", refused.code(), "the right one as well");
    as(SAMPLE, new Posting(Role.CITIZEN, mobile));
    assertEquals(token, grievances.standing(token).token(), "a sign-in proves the number");
  }
}

package org.jansetu.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Schemes are found by anybody, written by one officer and published by another. */
@Tag("TEL-3")
@Tag("JAN-4")
class KnowledgeIT extends InContainer {

  private static final Posting WELFARE = new Posting(Role.DEPARTMENT_OFFICER, "WELFARE");
  private static final Posting REVENUE = new Posting(Role.DEPARTMENT_OFFICER, "REV");
  private static final Posting STATE = new Posting(Role.STATE_ADMIN, "ND");

  @Inject private Knowledge knowledge;
  @Inject private KnowledgeDesk desk;

  private List<String> codes(ArticleQuery query) {
    return knowledge.search(query).items().stream().map(one -> one.article().code()).toList();
  }

  private static ArticleQuery asked(String area, Map<String, String> facts) {
    return new ArticleQuery(null, null, null, area, facts, 25, 0);
  }

  private void asUser(long id, Posting posting) {
    Caller like = person(SAMPLE, posting);
    callers.set(
        new Caller(
            like.tenant(), SAMPLE, id, "user" + id, List.of(posting), Locale.ENGLISH, "test"));
  }

  private static ArticleDraft draft(String code) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
    return new ArticleDraft(
        code,
        "scheme",
        "WELFARE",
        "Blanket distribution " + code,
        "कंबल वितरण",
        "Blankets for the cold season.",
        "सर्दी के लिए कंबल।",
        "kambal",
        "who.poor == true",
        "Order " + code,
        today.minusDays(1),
        today.plusYears(1));
  }

  private static String fresh() {
    return "T-" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
  }

  @Test
  void isFoundInThreeWaysOfWriting() {
    for (String words : List.of("widow", "विधवा", "vidhwa", "vidhva", "WIDOW-AID")) {
      assertEquals("WIDOW-AID", codes(ArticleQuery.of(words, 5)).get(0), words);
    }
    assertTrue(codes(ArticleQuery.of("widdow", 5)).contains("WIDOW-AID"), "misspelt");
    assertEquals(List.of(), codes(ArticleQuery.of("zzzzqqq", 5)));
    assertEquals(List.of(), codes(ArticleQuery.of("!!!", 5)), "no word at all");
  }

  @Test
  void listIsNarrowedByDepartmentAndKind() {
    List<String> ofRevenue = codes(new ArticleQuery(null, "REV", "faq", null, Map.of(), 25, 0));
    assertTrue(ofRevenue.contains("FAQ-INCOME"));
    assertFalse(ofRevenue.contains("RIVER-FARM"), "a scheme");
    assertFalse(ofRevenue.contains("FAQ-OVERCHARGE"), "another department's");
  }

  @Test
  void whatIsForTheWidowOfFortyFive() {
    List<ArticleMatch> found =
        knowledge
            .search(asked("ND-P1", Map.of("gender", "female", "age", "45", "marital", "widowed")))
            .items();
    assertEquals("WIDOW-AID", found.get(0).article().code());
    assertEquals(ArticleMatch.YES, found.get(0).eligible());
    List<String> codes = found.stream().map(one -> one.article().code()).toList();
    assertFalse(codes.contains("OLD-AGE"), "45 is too young, whatever else was not told");
    ArticleMatch farm =
        found.stream().filter(m -> m.article().code().equals("RIVER-FARM")).findFirst().get();
    assertEquals(ArticleMatch.UNKNOWN, farm.eligible());
    assertEquals(List.of("farmer"), farm.asks(), "the place was told");
    assertTrue(
        found.stream().allMatch(m -> m.article().kind() == ArticleKind.SCHEME), "schemes only");
  }

  @Test
  void placeDecidesWhereTheConditionNamesIt() {
    Map<String, String> farmer = Map.of("farmer", "true");
    assertTrue(codes(asked("ND-P1", farmer)).contains("RIVER-FARM"), "Neempur lies in Amrai");
    assertFalse(codes(asked("ND-P2", farmer)).contains("RIVER-FARM"), "Jharna does not");
    ArticleMatch unknown =
        knowledge.search(asked(null, farmer)).items().stream()
            .filter(m -> m.article().code().equals("RIVER-FARM"))
            .findFirst()
            .get();
    assertEquals(List.of("area"), unknown.asks());
  }

  @Test
  void nothingTellsNothing() {
    ArticleMatch first = knowledge.search(ArticleQuery.of("widow", 1)).items().get(0);
    assertNull(first.eligible());
  }

  @Test
  void staleIsShownAndMarked() {
    assertTrue(knowledge.get("DISABLED-AID").stale());
    assertFalse(knowledge.get("WIDOW-AID").stale());
  }

  @Test
  void wrongQuestionsAreNamed() {
    assertThrows(InvalidInput.class, () -> knowledge.search(asked(null, Map.of("age", "forty"))));
    assertThrows(
        InvalidInput.class, () -> knowledge.search(asked(null, Map.of("gender", "widow"))));
    assertThrows(InvalidInput.class, () -> knowledge.search(asked("NOWHERE", Map.of())));
    assertThrows(InvalidInput.class, () -> knowledge.search(ArticleQuery.of("x".repeat(101), 5)));
    assertThrows(InvalidInput.class, () -> knowledge.search(ArticleQuery.of("x", 0)));
    assertThrows(
        InvalidInput.class,
        () -> knowledge.search(new ArticleQuery("", null, "poem", null, Map.of(), 5, 0)));
    assertThrows(NotFound.class, () -> knowledge.get("NO-SUCH"));
  }

  @Test
  @Tag("X-3")
  void oneWritesAndAnotherPublishes() {
    String code = fresh();
    asUser(71, WELFARE);
    Revision drafted = desk.draft(draft(code));
    assertEquals(RevisionState.DRAFT, drafted.state());
    assertThrows(NotFound.class, () -> knowledge.get(code), "nobody reads a draft");
    assertEquals("illegal-move", refusal(() -> desk.publish(drafted.id())));
    assertEquals("article-in-work", refusal(() -> desk.draft(draft(code))));
    desk.submit(drafted.id());
    assertEquals("illegal-move", refusal(() -> desk.change(drafted.id(), draft(code))));
    assertEquals("same-person", refusal(() -> desk.publish(drafted.id())));
    asUser(72, REVENUE);
    assertThrows(NotFound.class, () -> desk.publish(drafted.id()), "another department");
    asUser(73, WELFARE);
    assertThrows(InvalidInput.class, () -> desk.giveBack(drafted.id(), " "));
    desk.giveBack(drafted.id(), "Say who pays");
    asUser(71, WELFARE);
    desk.change(drafted.id(), draft(code));
    desk.submit(drafted.id());
    asUser(73, WELFARE);
    assertEquals(RevisionState.PUBLISHED, desk.publish(drafted.id()).state());
    asVisitor(SAMPLE);
    assertEquals(List.of(code), codes(ArticleQuery.of(code, 5)));

    asUser(73, WELFARE);
    Revision second = desk.draft(draft(code));
    desk.submit(second.id());
    asUser(1, STATE);
    desk.publish(second.id());
    assertEquals(RevisionState.REPLACED, desk.get(drafted.id()).state());
    assertEquals("illegal-move", refusal(() -> desk.withdraw(drafted.id(), "old")));
    desk.withdraw(second.id(), "The cold season is over");
    asVisitor(SAMPLE);
    assertEquals(List.of(), codes(ArticleQuery.of(code, 5)).stream().filter(code::equals).toList());
  }

  @Test
  @Tag("X-2")
  void othersHaveNoDesk() {
    asVisitor(SAMPLE);
    assertThrows(Unauthenticated.class, () -> desk.list());
    asOperator("SRT-0001");
    assertThrows(Forbidden.class, () -> desk.list());
    assertThrows(Forbidden.class, () -> desk.draft(draft(fresh())));
    asUser(72, REVENUE);
    assertThrows(Forbidden.class, () -> desk.draft(draft(fresh())), "for another department");
    assertTrue(desk.list().stream().allMatch(r -> r.article().department().code().equals("REV")));
  }

  @Test
  void draftsAreCheckedWhole() {
    asUser(71, WELFARE);
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
    ArticleDraft bad =
        new ArticleDraft(
            "lower",
            "poem",
            "WELFARE",
            "",
            null,
            "x".repeat(4_001),
            null,
            null,
            "who.salary > 3",
            null,
            today.plusDays(3),
            today);
    InvalidInput refused = assertThrows(InvalidInput.class, () -> desk.draft(bad));
    List<String> fields = refused.violations().stream().map(v -> v.field()).sorted().toList();
    assertEquals(
        List.of("/asOf", "/bodyEn", "/code", "/eligibility", "/kind", "/reviewBy", "/titleEn"),
        fields);
  }

  @Test
  void twoOfficersWriteOneDraft() throws Exception {
    String code = fresh();
    asUser(71, WELFARE);
    List<Object> results = atOnce(8, () -> desk.draft(draft(code)));
    assertEquals(1, results.stream().filter(Revision.class::isInstance).count());
    assertTrue(
        results.stream()
            .filter(r -> !(r instanceof Revision))
            .allMatch(r -> String.valueOf(r).contains("article-in-work")),
        results.toString());
  }

  @Test
  void otherProgrammesHaveTheirOwn() {
    asVisitor("samadhan");
    assertThrows(NotFound.class, () -> knowledge.get("WIDOW-AID"));
    assertEquals("KALYANI-PENSION", codes(ArticleQuery.of("vidhwa pension", 5)).get(0));
    List<ArticleMatch> found =
        knowledge
            .search(asked("B3850", Map.of("gender", "female", "age", "45", "marital", "widowed")))
            .items();
    assertEquals("KALYANI-PENSION", found.get(0).article().code());
    assertEquals(ArticleMatch.YES, found.get(0).eligible());
  }

  private static String refusal(Runnable act) {
    return assertThrows(Refusal.class, act::run).code();
  }
}

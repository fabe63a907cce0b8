package org.jansetu.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jansetu.counter.ChargeItem;
import org.jansetu.counter.ChargeRequest;
import org.jansetu.counter.Citizen;
import org.jansetu.counter.Counter;
import org.jansetu.counter.PaidBy;
import org.jansetu.counter.Transaction;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people answer counts once, and finds nobody. */
@Tag("EMI-15")
class SurveysIT extends InContainer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Posting STATE = new Posting(Role.STATE_ADMIN, "ND");
  private static final Map<String, List<String>> GOOD =
      Map.of(
          "satisfied", List.of("4"),
          "waited", List.of("short"),
          "charged", List.of("no"),
          "missing", List.of("hours", "seats"),
          "words", List.of("Call me at 98765 43210, the fan is broken"));

  @Inject private Surveys surveys;
  @Inject private Counter counter;

  private Transaction receipt() {
    asOperator("SRT-0001");
    ObjectNode inputs =
        JSON.createObjectNode()
            .put("applicantName", "Radha Bai")
            .put("fatherName", "Shyam Lal")
            .put("category", "general")
            .put("address", "Ward 4, Sarita");
    return counter
        .charge(
            new ChargeRequest(
                UUID.randomUUID().toString(),
                List.of(new ChargeItem("SMP-01", inputs, 2_000)),
                new Citizen("Radha Bai", "9876543210"),
                PaidBy.CASH))
        .transactions()
        .get(0);
  }

  private static SurveyAnswer by(Transaction receipt, Map<String, List<String>> answers) {
    return new SurveyAnswer(
        "counter-service", receipt.receiptNumber(), receipt.verificationCode(), answers);
  }

  private static String refusal(Runnable act) {
    return assertThrows(Refusal.class, act::run).code();
  }

  @Test
  void aReceiptAnswersOnceAndIsCounted() {
    Transaction receipt = receipt();
    as(SAMPLE, STATE);
    SurveyResults before = surveys.results("counter-service");
    asVisitor(SAMPLE);
    surveys.answer(by(receipt, GOOD));
    assertEquals("survey-answered", refusal(() -> surveys.answer(by(receipt, GOOD))));
    as(SAMPLE, STATE);
    SurveyResults after = surveys.results("counter-service");
    assertEquals(before.answered() + 1, after.answered());
    for (String[] chosen :
        new String[][] {{"satisfied", "4"}, {"missing", "hours"}, {"missing", "seats"}}) {
      assertEquals(
          before.count(chosen[0], chosen[1]) + 1, after.count(chosen[0], chosen[1]), chosen[1]);
    }
    String written = after.texts().get("words").get(0);
    assertTrue(written.contains("the fan is broken"), written);
    assertFalse(written.contains("43210"), "no number is kept: " + written);
  }

  private Map<String, Mark> marks(Mark.About about) {
    Map<String, Mark> found = new HashMap<>();
    String cursor = null;
    do {
      Page<Mark> page = surveys.marks("counter-service", about, cursor, 1);
      page.items().forEach(mark -> found.put(mark.code(), mark));
      cursor = page.nextCursor();
    } while (cursor != null);
    return found;
  }

  @Test
  @Tag("MPO-14")
  void theMarkOfAKioskAndAServiceIsPublished() {
    for (int i = 0; i < 5; i++) {
      Transaction receipt = receipt();
      asVisitor(SAMPLE);
      surveys.answer(by(receipt, GOOD));
    }
    Mark kiosk = marks(Mark.About.KIOSK).get("SRT-0001");
    Mark service = marks(Mark.About.SERVICE).get("SMP-01");
    assertTrue(kiosk.answers() >= 5 && service.answers() >= 5, kiosk + " " + service);
    assertTrue(kiosk.tenths() >= 10 && kiosk.tenths() <= 50, kiosk.mean());
    Transaction receipt = receipt();
    asVisitor(SAMPLE);
    Map<String, List<String>> bad = new HashMap<>(GOOD);
    bad.put("satisfied", List.of("1"));
    surveys.answer(by(receipt, bad));
    assertEquals("survey-answered", refusal(() -> surveys.answer(by(receipt, GOOD))));
    Mark after = marks(Mark.About.KIOSK).get("SRT-0001");
    assertEquals(kiosk.answers() + 1, after.answers());
    assertTrue(after.tenths() <= kiosk.tenths(), after.mean());
    assertEquals(Map.of("SRT-0001", after), surveys.kiosks(List.of("SRT-0001", "NONE")));
    assertEquals(Map.of(), surveys.kiosks(List.of()));
    assertEquals(List.of(), surveys.marks("grievance-redress", Mark.About.KIOSK, null, 10).items());
    assertThrows(
        InvalidInput.class, () -> surveys.marks("counter-service", Mark.About.KIOSK, null, 0));
  }

  @Test
  void whatIsNotRightIsNamed() {
    Transaction receipt = receipt();
    asVisitor(SAMPLE);
    assertEquals(
        "survey-proof",
        refusal(
            () ->
                surveys.answer(
                    new SurveyAnswer("counter-service", receipt.receiptNumber(), "000000", GOOD))));
    assertEquals(
        "survey-proof",
        refusal(() -> surveys.answer(new SurveyAnswer("counter-service", null, null, GOOD))));
    InvalidInput wrong =
        assertThrows(
            InvalidInput.class,
            () ->
                surveys.answer(
                    by(
                        receipt,
                        Map.of(
                            "satisfied", List.of("6"),
                            "waited", List.of("short", "long"),
                            "other", List.of("x")))));
    assertEquals(
        List.of("/answers/satisfied", "/answers/waited", "/answers/charged", "/answers/other"),
        wrong.violations().stream().map(Violation::field).toList());
    assertThrows(NotFound.class, () -> surveys.get("none"));
    surveys.answer(by(receipt, GOOD));
  }

  @Test
  void aNumberAnswersOnceWhenItIsSignedIn() {
    SurveyAnswer answer =
        new SurveyAnswer("grievance-redress", null, null, Map.of("solved", List.of("partly")));
    asVisitor(SAMPLE);
    assertThrows(Unauthenticated.class, () -> surveys.answer(answer));
    as(SAMPLE, STATE);
    assertThrows(Forbidden.class, () -> surveys.answer(answer));
    as(
        SAMPLE,
        new Posting(
            Role.CITIZEN, "9" + (100_000_000 + ThreadLocalRandom.current().nextInt(800_000_000))));
    surveys.answer(answer);
    assertEquals("survey-answered", refusal(() -> surveys.answer(answer)));
    assertThrows(Forbidden.class, () -> surveys.results("grievance-redress"));
  }

  @Test
  void anyoneCommentsOnADraftWithoutBeingFound() {
    asVisitor(SAMPLE);
    int before = surveys.consultation("kiosk-hours").comments();
    assertEquals(
        before + 1, surveys.comment("kiosk-hours", "Open till 6, ask 9876543210").comments());
    assertThrows(InvalidInput.class, () -> surveys.comment("kiosk-hours", " "));
    assertThrows(InvalidInput.class, () -> surveys.comment("kiosk-hours", "x".repeat(4_001)));
    assertThrows(Unauthenticated.class, () -> surveys.comments("kiosk-hours", null, 10));
    as(SAMPLE, STATE);
    SurveyResults.Comment said = surveys.comments("kiosk-hours", null, 1).items().get(0);
    assertEquals("Open till 6, ask [***]", said.body());
    assertTrue(surveys.consultation("kiosk-hours").isOpen());
  }

  @Test
  void aFloodOfCommentsIsRefusedByWhereItComesFrom() {
    asVisitor("emitra");
    callers.comeFrom("203.0.113.77");
    for (int i = 0; i < 20; i++) {
      surveys.comment("kiosk-hours", "Comment " + i);
    }
    assertEquals("too-many-from-address", refusal(() -> surveys.comment("kiosk-hours", "More")));
  }
}

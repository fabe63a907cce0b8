package org.jansetu.grievance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jansetu.identity.Unsealing;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.workflow.IllegalMove;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What offices, citizens and the clock do with a grievance. */
@Tag("X-15")
class GrievanceActsIT extends Lodgings {

  @Inject private EscalationKeeper keeper;

  private String answered(String mobile) {
    String token = lodged(mobile).token();
    act(BLOCK, token, GrievanceAct.of("take", null));
    act(BLOCK, token, GrievanceAct.of("answer", "The pump was mended"));
    return token;
  }

  @Test
  void closedOnlyWithTheCitizensWord() {
    String mobile = mobile();
    String token = answered(mobile);
    as(SAMPLE, BLOCK);
    GrievanceCard waiting = grievances.standing(token);
    assertEquals("answered", waiting.state().code());
    assertEquals("grievance-officer", waiting.assignee());
    assertEquals(List.of(), waiting.actions(), "the office cannot close it");
    assertEquals(1, passing.messages("grievance-answered", token));
    asVisitor(SAMPLE);
    GrievanceCard closed = grievances.actAsCitizen(token, mobile, GrievanceAct.consent("good"));
    assertEquals("closed", closed.state().code());
    assertEquals("good", closed.rating().code());
    assertNull(closed.assignee(), "a citizen is told what was done and not by whom");
    assertFalse(closed.toString().contains("actor=grievance-officer, role=citizen"));
    assertEquals(1, passing.messages("grievance-closed", token));
    assertThrows(
        NotFound.class,
        () -> grievances.actAsCitizen(token, mobile(), GrievanceAct.of("reopen", "Not mine")));
  }

  /** A name of two letters leaves more behind than it was long. */
  @Test
  @Tag("TEL-4")
  void whatGrowsByScrubbingStillFits() {
    String mobile = mobile();
    as(SAMPLE, AGENT);
    String token =
        grievances
            .lodge(
                Lodging.of(
                        "water-supply", "ND-P1", "Om ".repeat(1_333), GrievanceChannel.PHONE, key())
                    .by(new Lodging.Contact("Om", mobile, "en")))
            .token();
    GrievanceCard answered =
        act(BLOCK, token, GrievanceAct.of("answer", "Dear Om, " + "om ".repeat(1_330)));
    assertEquals(4_000, answered.reply().length());
    assertFalse(answered.reply().toLowerCase(Locale.ROOT).contains("om"));
  }

  @Test
  @Tag("TEL-9")
  void refusedClosureAndPoorRatingRiseALevelAndSoDoesReopening() {
    String mobile = mobile();
    String token = answered(mobile);
    asVisitor(SAMPLE);
    GrievanceCard up =
        grievances.actAsCitizen(
            token, mobile, GrievanceAct.of("refuse-closure", NAME + ": it leaks, " + mobile));
    assertEquals("WATER/ND-D1/L2", up.office().code());
    assertEquals("registered", up.state().code());
    assertEquals(1, up.counts().reopens());
    assertEquals(1, passing.messages("grievance-raised", token));
    as(SAMPLE, DISTRICT);
    String seen = grievances.standing(token).toString();
    assertFalse(seen.contains(mobile) || seen.contains("Kewat"), seen);
    assertThrows(
        NotFound.class,
        () -> act(BLOCK, token, GrievanceAct.of("answer", "Again")),
        "it has left the block");
    act(DISTRICT, token, GrievanceAct.of("answer", "A new pump"));
    GrievanceCard appealed = act(AGENT, token, GrievanceAct.consent("poor"));
    assertEquals("WATER/ND-V1/L3", appealed.office().code());
    assertEquals("registered", appealed.state().code());
    act(DIVISION, token, GrievanceAct.of("answer", "Really mended"));
    GrievanceCard closed = act(AGENT, token, GrievanceAct.consent(null));
    assertEquals("closed", closed.state().code());
    GrievanceCard again = act(AGENT, token, GrievanceAct.of("reopen", "Broken again"));
    assertEquals("WATER/ND/L4", again.office().code());
    assertNull(again.clocks().closedOn());
    act(HEAD, token, GrievanceAct.of("answer", "Done"));
    act(AGENT, token, GrievanceAct.consent("fair"));
    passing.closed(token, 11);
    assertThrows(
        IllegalMove.class,
        () -> act(AGENT, token, GrievanceAct.of("reopen", "Too late")),
        "the window of the programme has passed");
  }

  @Test
  @Tag("TEL-8")
  void clockTakesUpWhatIsLateWhoeverHasOrHasNotTakenIt() throws Exception {
    String untaken = lodged(mobile()).token();
    String taken = lodged(mobile()).token();
    String inTime = lodged(mobile()).token();
    act(BLOCK, taken, GrievanceAct.of("take", null));
    passing.late(untaken, 1);
    passing.late(taken, 3);
    asPlatform(SAMPLE);
    atOnce(3, () -> keeper.sweep());
    as(SAMPLE, STATE);
    for (String token : List.of(untaken, taken)) {
      GrievanceCard card = grievances.standing(token);
      assertEquals("WATER/ND-D1/L2", card.office().code());
      assertNull(card.assignee());
      assertEquals(7, card.clocks().remainingWorkingDays());
      assertEquals(
          1,
          card.history().stream().filter(step -> step.action().equals("escalate")).count(),
          "once, however many servers look");
    }
    assertEquals("WATER/ND-B1/L1", grievances.standing(inTime).office().code());
    passing.late(untaken, 1);
    asPlatform(SAMPLE);
    keeper.sweep();
    passing.late(untaken, 1);
    keeper.sweep();
    as(SAMPLE, STATE);
    GrievanceCard top = grievances.standing(untaken);
    assertEquals("WATER/ND-V1/L3", top.office().code(), "to the head only people send it");
    assertTrue(top.clocks().isOverdue());
    GrievanceCard sent = act(DIVISION, untaken, GrievanceAct.of("send-up", "Needs money"));
    assertEquals("WATER/ND/L4", sent.office().code());
    GrievanceCard back = act(HEAD, untaken, GrievanceAct.of("send-back", "There is money"));
    assertEquals("WATER/ND-V1/L3", back.office().code());
  }

  @Test
  void notOursNeedsContactAndASuperior() {
    String token = lodged(mobile()).token();
    GrievanceAct blank = new GrievanceAct("ask-re-mark", "Wires", null, null, null, null);
    InvalidInput refused = assertThrows(InvalidInput.class, () -> act(BLOCK, token, blank));
    assertEquals(2, refused.violations().size(), "contact and category are needed");
    GrievanceAct ask =
        new GrievanceAct(
            "ask-re-mark", "The pump's wires", "spoken-to-citizen", null, "power-cut", null);
    assertEquals(
        "citizen-not-asked",
        assertThrows(Refusal.class, () -> act(BLOCK, token, ask)).code(),
        "the word of the office is not enough");
    act(BLOCK, token, GrievanceAct.of("ask-citizen", "Pump or wires?"));
    act(AGENT, token, GrievanceAct.of("tell-office", "The wires are down"));
    GrievanceCard asked = act(BLOCK, token, ask);
    assertEquals("re-mark-asked", asked.state().code());
    assertEquals(List.of(), asked.actions(), "nobody agrees with himself");
    as(SAMPLE, DISTRICT);
    assertEquals(List.of("grant-re-mark", "refuse-re-mark"), grievances.standing(token).actions());
    act(DISTRICT, token, GrievanceAct.of("refuse-re-mark", "It is ours"));
    act(BLOCK, token, ask);
    act(DISTRICT, token, GrievanceAct.of("grant-re-mark", "It is theirs"));
    as(SAMPLE, STATE);
    GrievanceCard moved = grievances.standing(token);
    assertEquals("POWER/ND-B1/L1", moved.office().code());
    assertEquals(1, moved.counts().reMarks());
    assertEquals("power-cut", moved.category().code());
    as(SAMPLE, BLOCK);
    assertThrows(NotFound.class, () -> grievances.standing(token));
  }

  @Test
  @Tag("TEL-4")
  void officeAndCitizenSpeakThroughTheCentre() {
    String mobile = mobile();
    String token = lodged(mobile).token();
    act(BLOCK, token, GrievanceAct.of("take", null));
    act(BLOCK, token, GrievanceAct.of("interim-reply", "A part is ordered"));
    assertEquals(1, passing.messages("grievance-news", token));
    LocalDate due = grievances.standing(token).clocks().dueOn();
    GrievanceCard asked = act(BLOCK, token, GrievanceAct.of("ask-citizen", "Which pump?"));
    assertEquals("citizen-asked", asked.state().code());
    assertEquals(due, asked.clocks().dueOn(), "who asks gains no time");
    assertEquals(1, passing.messages("grievance-asked", token));
    assertFalse(asked.actions().contains("tell-office"), "an office does not answer itself");
    asVisitor(SAMPLE);
    GrievanceCard told =
        grievances.actAsCitizen(
            token,
            mobile,
            GrievanceAct.of("tell-office", NAME + ", at the school, call " + mobile));
    assertEquals("in-work", told.state().code());
    as(SAMPLE, BLOCK);
    String seen = grievances.standing(token).history().toString();
    assertTrue(seen.contains("at the school"), seen);
    assertFalse(seen.contains(mobile) || seen.contains("Kewat"), seen);
    act(BLOCK, token, GrievanceAct.of("ask-citizen", "Still broken?"));
    assertEquals(2, passing.messages("grievance-asked", token), "a second question is told, too");
    assertTrue(
        act(BLOCK, token, GrievanceAct.of("answer", "Mended")).actions().isEmpty(),
        "it may answer without waiting");
  }

  @Test
  void onlyHighLevelsCloseSpecially() {
    String token = lodged(mobile()).token();
    GrievanceAct special =
        new GrievanceAct("close-specially", "A court has it", "court", null, null, null);
    assertThrows(IllegalMove.class, () -> act(BLOCK, token, special));
    act(BLOCK, token, GrievanceAct.of("send-up", "A court has it"));
    assertThrows(IllegalMove.class, () -> act(DISTRICT, token, special));
    act(DISTRICT, token, GrievanceAct.of("send-up", "A court has it"));
    GrievanceCard closed = act(DIVISION, token, special);
    assertEquals("closed-specially", closed.state().code());
    assertEquals(1, passing.messages("grievance-closed", token));
  }

  @Test
  void ofTwoThatAreOneBothCitizensHear() {
    String first = lodged(mobile()).token();
    String mobile = mobile();
    String second = lodged(mobile).token();
    GrievanceAct merge = new GrievanceAct("merge", "Same pump", null, null, null, first);
    act(BLOCK, second, merge);
    as(SAMPLE, BLOCK);
    assertEquals(List.of(second), grievances.standing(first).links().merged());
    act(BLOCK, first, GrievanceAct.of("answer", "Mended"));
    assertEquals(1, passing.messages("grievance-answered", second));
    asVisitor(SAMPLE);
    assertEquals(first, grievances.track(second, mobile).links().mergedInto());
  }

  @Test
  void ofManyWhoActAtOnceOneDoes() throws Exception {
    String token = answered(mobile());
    as(SAMPLE, AGENT);
    List<Object> results = atOnce(6, () -> grievances.act(token, GrievanceAct.consent("good")));
    assertEquals(
        1, results.stream().filter(GrievanceCard.class::isInstance).count(), results::toString);
  }

  @Test
  @Tag("TEL-4")
  void twoPeopleUnsealAndTheCitizenIsTold() {
    String mobile = mobile();
    String token = lodged(mobile).token();
    as(SAMPLE, BLOCK);
    assertThrows(Forbidden.class, () -> grievances.identity(token));
    assertThrows(InvalidInput.class, () -> grievances.askUnsealing(token, "why"));
    List<Unsealing> asked = grievances.askUnsealing(token, "The pump stands in a locked yard");
    assertTrue(asked.get(0).isWaiting());
    Refusal twice =
        assertThrows(
            Refusal.class, () -> grievances.askUnsealing(token, "The pump stands in a yard"));
    assertEquals("unsealing-waits", twice.code());
    assertThrows(Forbidden.class, () -> grievances.decideUnsealing(token, true));
    assertThrows(Forbidden.class, () -> grievances.identity(token), "asking is not looking");
    callers.set(another("state", STATE));
    assertTrue(grievances.waitingUnsealings().contains(token));
    grievances.decideUnsealing(token, true);
    assertThrows(Forbidden.class, () -> grievances.identity(token), "only who asked may look");
    as(SAMPLE, BLOCK);
    assertEquals(mobile, grievances.identity(token).mobile());
    assertEquals(NAME, grievances.identity(token).name());
    assertEquals(1, passing.messages("identity-unsealed", token));
    assertTrue(passing.everything(token).contains("identity.looked"));
    assertFalse(passing.everything(token).contains(mobile));
    as(SAMPLE, AGENT);
    assertEquals(mobile, grievances.identity(token).mobile(), "the centre calls back");
  }

  @Test
  @Tag("TEL-4")
  void whoAskedDoesNotDecideAndTheAnonymousStaySo() {
    String token = lodged(mobile()).token();
    Posting[] both = {BLOCK, STATE};
    as(SAMPLE, both);
    grievances.askUnsealing(token, "One person in two roles");
    Refusal own = assertThrows(Refusal.class, () -> grievances.decideUnsealing(token, true));
    assertEquals("unsealing-own", own.code());
    asVisitor(SAMPLE);
    String anonymous =
        grievances
            .lodge(Lodging.of("water-supply", "ND-P1", "No water", GrievanceChannel.WEB, key()))
            .token();
    as(SAMPLE, BLOCK);
    Refusal refused =
        assertThrows(
            Refusal.class, () -> grievances.askUnsealing(anonymous, "I want to know who it is"));
    assertEquals("unsealing-anonymous", refused.code());
  }

  @Test
  void suggestionsAreNotedAndPromiseNothing() {
    as(SAMPLE, AGENT);
    Lodging asked = water(GrievanceChannel.PHONE, mobile());
    Lodging thanks =
        new Lodging(
            "appreciation",
            asked.category(),
            asked.area(),
            "The linemen were quick",
            null,
            null,
            asked.contact(),
            false,
            null,
            asked.channel(),
            key());
    Lodged lodged = grievances.lodge(thanks);
    assertNull(lodged.promisedOn());
    GrievanceCard noted = act(BLOCK, lodged.token(), GrievanceAct.of("note", "Told them"));
    assertEquals("noted", noted.state().code());
    assertNotNull(noted.clocks().closedOn());
  }

  @Test
  void desksListWhatIsTheirsSoonestDueFirst() {
    String first = lodged(mobile()).token();
    String second = lodged(mobile()).token();
    passing.late(second, 400);
    as(SAMPLE, BLOCK);
    List<String> tokens =
        grievances.list(GrievanceQuery.own(200)).items().stream()
            .map(GrievanceCard::token)
            .toList();
    assertEquals(second, tokens.get(0));
    assertTrue(tokens.contains(first));
    as(SAMPLE, DISTRICT);
    assertFalse(
        grievances.list(GrievanceQuery.own(200)).items().stream()
            .anyMatch(card -> card.token().equals(first)));
    GrievanceQuery below = new GrievanceQuery(true, true, false, null, null, null, 200);
    assertTrue(
        grievances.list(below).items().stream().anyMatch(card -> card.token().equals(second)));
    as(SAMPLE, new Posting(Role.CITIZEN, mobile()));
    assertThrows(Forbidden.class, () -> grievances.list(GrievanceQuery.own(10)));
  }

  /** Another person than the one that the other callers of this test are. */
  private org.jansetu.tenancy.Caller another(String name, Posting posting) {
    org.jansetu.tenancy.Caller first = person(SAMPLE, posting);
    return new org.jansetu.tenancy.Caller(
        first.tenant(),
        first.programme(),
        2,
        name,
        List.of(posting),
        first.language(),
        first.requestId());
  }
}

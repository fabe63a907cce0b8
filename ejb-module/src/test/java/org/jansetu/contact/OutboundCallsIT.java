package org.jansetu.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jansetu.grievance.GrievanceAct;
import org.jansetu.grievance.Token;
import org.jansetu.shared.InvalidInput;
import org.jansetu.tenancy.NotFound;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is lodged during a call asks for calls: the office is told, the citizen is asked. */
@Tag("TEL-1")
@Tag("TEL-8")
class OutboundCallsIT extends AtTheCentre {

  @Inject private Forgotten forgotten;

  @Test
  @Tag("TEL-2")
  void whatIsLodgedGetsATokenOnceAndAsksToTellTheOffice() {
    long agent = asNewAgent();
    String mobile = mobile();
    CallCard call = called(agent, mobile);
    InteractionRequest asked = complaint(call.id(), "हैंडपंप खराब है", "Phoolwati Kewat");
    String key = key();
    Recorded lodged = interactions.record(asked, key);
    assertTrue(Token.isRight(lodged.lodged().token()));
    assertFalse(lodged.card().isClosed());
    Recorded again = interactions.record(asked, key);
    assertEquals(lodged.lodged().token(), again.lodged().token());
    assertTrue(again.isReplay());
    CallerFile file = interactions.ofCaller(mobile);
    assertEquals(lodged.lodged().token(), file.grievances().items().get(0).token());
    assertThrows(
        InvalidInput.class,
        () ->
            interactions.record(
                new InteractionRequest(
                    "information",
                    null,
                    call.id(),
                    null,
                    null,
                    null,
                    new InteractionRequest.ToLodge(
                        "water-supply", "ND-P1", "abc", "Sita", null, null)),
                key()),
        "information is told, not lodged");
    centre.wrapUp(call.id(), "lodged");
    TaskCard task = claimed(lodged.lodged().token());
    assertEquals(TaskCard.TELL_OFFICE, task.kind());
    assertEquals("WATER/ND-B1/L1", task.office());
    assertThrows(NotFound.class, () -> outbound.number(task.id()), "an office has no citizen");
    assertThrows(
        InvalidInput.class, () -> outbound.finish(task.id(), TaskOutcome.CONSENTED, null, null));
    outbound.finish(task.id(), TaskOutcome.TOLD, null, null);
    assertThrows(NotFound.class, () -> outbound.finish(task.id(), TaskOutcome.TOLD, null, null));
  }

  /** Claims until the task of that token is the agent's; the others are done on the way. */
  private TaskCard claimed(String token) {
    for (int i = 0; i < 500; i++) {
      TaskCard next = outbound.next();
      if (next.token().equals(token)) {
        return next;
      }
      outbound.finish(next.id(), TaskOutcome.WRONG_NUMBER, null, null);
    }
    throw new AssertionError("no task for " + token);
  }

  /** Who has gone home calls nobody; the office is told all the same. */
  @Test
  @Tag("TEL-8")
  void whatAnAgentHasForgottenIsDueAgain() {
    long agent = asNewAgent();
    CallCard call = called(agent, mobile());
    String token =
        interactions.record(complaint(call.id(), "नल सूखा है", "Ramkali"), key()).lodged().token();
    centre.wrapUp(call.id(), "lodged");
    long task = claimed(token).id();
    asNewAgent();
    forgotten.taken(task, 1);
    assertTrue(outbound.list().stream().noneMatch(one -> one.id() == task), "not yet");
    forgotten.taken(task, 2);
    assertEquals(task, claimed(token).id());
    centre.leave();
    long next = asNewAgent();
    assertEquals(task, claimed(token).id(), "given back by whoever gets up");
    asAgent(agent);
    assertThrows(NotFound.class, () -> outbound.finish(task, TaskOutcome.TOLD, null, null));
    asAgent(next);
    outbound.finish(task, TaskOutcome.TOLD, null, null);
  }

  @Test
  void consentIsTakenByTelephone() {
    long agent = asNewAgent();
    String mobile = mobile();
    CallCard call = called(agent, mobile);
    String token =
        interactions
            .record(complaint(call.id(), "नल में पानी नहीं", "Ramkali"), key())
            .lodged()
            .token();
    centre.wrapUp(call.id(), "lodged");
    as(SAMPLE, OFFICE);
    grievances.act(token, GrievanceAct.of("answer", "The pump was mended."));
    asAgent(agent);
    TaskCard task = claimed(token);
    while (!task.kind().equals(TaskCard.TAKE_CONSENT)) {
      outbound.finish(task.id(), TaskOutcome.TOLD, null, null);
      task = claimed(token);
    }
    long id = task.id();
    assertEquals(mobile, outbound.number(id));
    outbound.finish(id, TaskOutcome.NOT_ANSWERED, null, null);
    assertTrue(
        outbound.list().stream().noneMatch(one -> one.id() == id), "not before the rule says so");
    assertThrows(NotFound.class, () -> outbound.number(id));
  }

  /** A grievance of a caller about which the office asks something, and the task of asking. */
  private TaskCard asked(long agent, String mobile) {
    CallCard call = called(agent, mobile);
    String token =
        interactions.record(complaint(call.id(), "नल सूखा है", "Ramkali"), key()).lodged().token();
    centre.wrapUp(call.id(), "lodged");
    as(SAMPLE, OFFICE);
    grievances.act(token, GrievanceAct.of("ask-citizen", "कौन सा नल?"));
    asAgent(agent);
    TaskCard task = claimed(token);
    while (!task.kind().equals(TaskCard.ASK_CITIZEN)) {
      outbound.finish(task.id(), TaskOutcome.TOLD, null, null);
      task = claimed(token);
    }
    return task;
  }

  @Test
  @Tag("TEL-4")
  void whatAnOfficeAsksIsAskedByTelephone() {
    long agent = asNewAgent();
    String mobile = mobile();
    TaskCard task = asked(agent, mobile);
    assertEquals(mobile, outbound.number(task.id()));
    assertThrows(
        InvalidInput.class,
        () -> outbound.finish(task.id(), TaskOutcome.ANSWERED, null, null),
        "an answer has words");
    assertThrows(
        InvalidInput.class, () -> outbound.finish(task.id(), TaskOutcome.TOLD, null, null));
    outbound.finish(task.id(), TaskOutcome.ANSWERED, null, "स्कूल का, फ़ोन " + mobile);
    as(SAMPLE, OFFICE);
    String seen = grievances.standing(task.token()).history().toString();
    assertTrue(seen.contains("स्कूल का"), seen);
    assertFalse(seen.contains(mobile), seen);
  }

  @Test
  @Tag("TEL-5")
  void anOfficeHearsThatNobodyWasReached() {
    long agent = asNewAgent();
    TaskCard task = asked(agent, mobile());
    outbound.finish(task.id(), TaskOutcome.WRONG_NUMBER, null, null);
    as(SAMPLE, OFFICE);
    grievances.act(
        task.token(),
        new GrievanceAct("ask-re-mark", "Wires", "citizen-not-reached", null, "power-cut", null));
    assertEquals("re-mark-asked", grievances.standing(task.token()).state().code());
  }

  @Test
  @Tag("TEL-4")
  void whoAnswersByAnotherWayIsNotCalled() {
    long agent = asNewAgent();
    String mobile = mobile();
    TaskCard task = asked(agent, mobile);
    asVisitor(SAMPLE);
    grievances.actAsCitizen(task.token(), mobile, GrievanceAct.of("tell-office", "The second"));
    asAgent(agent);
    assertThrows(NotFound.class, () -> outbound.number(task.id()));
  }

  @Test
  void consentMovesTheGrievance() {
    long agent = asNewAgent();
    CallCard call = called(agent, mobile());
    String token =
        interactions
            .record(complaint(call.id(), "टंकी टूटी है", "Ramkali"), key())
            .lodged()
            .token();
    centre.wrapUp(call.id(), "lodged");
    as(SAMPLE, OFFICE);
    grievances.act(token, GrievanceAct.of("answer", "Mended."));
    asAgent(agent);
    TaskCard task = claimed(token);
    while (!task.kind().equals(TaskCard.TAKE_CONSENT)) {
      outbound.finish(task.id(), TaskOutcome.TOLD, null, null);
      task = claimed(token);
    }
    outbound.finish(task.id(), TaskOutcome.CONSENTED, "good", null);
    assertEquals("closed", grievances.standing(token).state().code());
  }

  @Test
  void aTaskIsOneAgentsAtATime() throws Exception {
    long agent = asNewAgent();
    CallCard call = called(agent, mobile());
    interactions.record(complaint(call.id(), "कुआं सूखा है", "Sita"), key());
    centre.wrapUp(call.id(), "lodged");
    List<Object> results = atOnce(6, outbound::next);
    List<Long> ids =
        results.stream()
            .filter(TaskCard.class::isInstance)
            .map(one -> ((TaskCard) one).id())
            .toList();
    assertFalse(ids.isEmpty());
    assertEquals(ids.size(), ids.stream().distinct().count(), "nobody has another's task");
    ids.forEach(id -> outbound.release(id));
  }
}

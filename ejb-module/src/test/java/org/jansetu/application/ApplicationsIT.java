package org.jansetu.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.access.TooManyAttempts;
import org.jansetu.counter.PaidBy;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.workflow.IllegalMove;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Filing, seeing, following and deciding a case. */
class ApplicationsIT extends Filing {

  private static List<String> fields(InvalidInput refused) {
    return refused.violations().stream().map(Violation::field).toList();
  }

  @Test
  @Tag("MPO-3")
  @Tag("EMI-12")
  void operatorFilesAndThePromiseIsTheOneThatWasPrinted() {
    Applications.Filed filed = applications.file(request(INCOME, identity()));
    CaseCard card = filed.application();
    assertEquals("A-" + filed.transaction().receiptNumber(), card.number());
    assertEquals("submitted", card.state().code());
    assertNotNull(card.clock().promisedOn());
    assertEquals(filed.transaction().promisedOn(), card.clock().promisedOn());
    assertEquals(7, card.clock().remainingWorkingDays());
    assertEquals(List.of(), card.missingDocuments());
    assertEquals(List.of(), card.actions(), "an operator decides nothing");
    assertEquals(1, heard.filed(card.number()).size());
    List<CaseEvent> history = applications.history(card.number());
    assertEquals(List.of("file"), history.stream().map(CaseEvent::action).toList());
  }

  @Test
  @Tag("MPO-3")
  void onlyThoseWhoHaveToDoWithItSeeIt() {
    String number = filed(INCOME).number();
    for (Posting sees :
        List.of(
            OPERATOR,
            OFFICER,
            new Posting(Role.FIRST_APPEAL_OFFICER, "REV"),
            new Posting(Role.CITIZEN, MOBILE),
            new Posting(Role.STATE_ADMIN, "ND"),
            new Posting(Role.AUDITOR, SAMPLE))) {
      as(SAMPLE, sees);
      assertEquals(number, applications.get(number).number(), sees.toString());
    }
    for (Posting blind :
        List.of(
            new Posting(Role.OPERATOR, OTHER_KIOSK),
            new Posting(Role.DEPARTMENT_OFFICER, "WELFARE"),
            new Posting(Role.CITIZEN, "9876500002"),
            new Posting(Role.SOCIETY_ADMIN, "SOC-1"))) {
      as(SAMPLE, blind);
      assertThrows(NotFound.class, () -> applications.get(number), blind.toString());
      assertThrows(NotFound.class, () -> applications.history(number), blind.toString());
      assertThrows(
          NotFound.class,
          () -> applications.act(number, ActionRequest.of("receive")),
          blind.toString());
    }
    as("mponline", new Posting(Role.STATE_ADMIN, "S23"));
    assertThrows(NotFound.class, () -> applications.get(number));
    asVisitor(SAMPLE);
    assertThrows(Unauthenticated.class, () -> applications.get(number));
  }

  @Test
  @Tag("X-10")
  void sameKeyIsTheSameCaseAndAnotherRequestIsRefused() {
    FilingRequest request = request(INCOME, identity());
    Applications.Filed first = applications.file(request);
    Applications.Filed again = applications.file(request);
    assertFalse(first.isReplay());
    assertTrue(again.isReplay());
    assertEquals(first.application().number(), again.application().number());
    FilingRequest other =
        new FilingRequest(
            request.idempotencyKey(),
            INCOME,
            inputs(INCOME).put("copies", 1),
            request.applicant(),
            request.documents(),
            null,
            request.consent(),
            request.paidBy());
    Refusal reused = assertThrows(Refusal.class, () -> applications.file(other));
    assertEquals("idempotency-key-reused", reused.code());
  }

  @Test
  void refusedFilingNamesEverythingAndKeepsNothing() {
    FilingRequest wrong =
        new FilingRequest(
            "wrong-filing-1",
            INCOME,
            inputs(INCOME),
            new Applicant(" ", "123", null),
            List.of(new GivenDocument("passport", "u-1"), new GivenDocument("identity", "../u")),
            null,
            new FilingRequest.Consent("nod", ""),
            PaidBy.CASH);
    InvalidInput refused = assertThrows(InvalidInput.class, () -> applications.file(wrong));
    assertEquals(
        List.of(
            "/applicant/name",
            "/applicant/mobile",
            "/consent/method",
            "/consent/reference",
            "/documents/0/code",
            "/documents/1/uploadId"),
        fields(refused));
    FilingRequest cheap =
        new FilingRequest(
            "wrong-filing-1",
            INCOME,
            inputs(INCOME),
            new Applicant("Radha Bai", MOBILE, null),
            List.of(identity()),
            1L,
            new FilingRequest.Consent("signature", "print-1"),
            PaidBy.CASH);
    Refusal total = assertThrows(Refusal.class, () -> applications.file(cheap));
    assertEquals("total-changed", total.code());
    FilingRequest right =
        new FilingRequest(
            "wrong-filing-1",
            INCOME,
            inputs(INCOME),
            new Applicant("Radha Bai", MOBILE, null),
            List.of(identity()),
            2_000L,
            new FilingRequest.Consent("signature", "print-1"),
            PaidBy.CASH);
    assertFalse(applications.file(right).isReplay(), "the key of a refused charge is free");
  }

  @Test
  @Tag("MPO-3")
  void consentByCodeMustHaveBeenGiven() {
    FilingRequest signed = request(INCOME, identity());
    for (String reference : List.of("my own word", "S-00000000")) {
      FilingRequest unheard =
          new FilingRequest(
              signed.idempotencyKey(),
              INCOME,
              signed.inputs(),
              signed.applicant(),
              signed.documents(),
              null,
              new FilingRequest.Consent("otp", reference),
              PaidBy.CASH);
      InvalidInput refused = assertThrows(InvalidInput.class, () -> applications.file(unheard));
      assertEquals(List.of("/consent/reference"), fields(refused));
    }
    assertFalse(applications.file(signed).isReplay(), "nothing was kept under the key");
  }

  @Test
  @Tag("MPO-10")
  void paperThatIsNotWhatItMayBeIsRefusedWhenItIsFiled() {
    GivenDocument photo = new GivenDocument("photo", identity().uploadId());
    ObjectNode inputs = inputs(INCOME).put("dateOfBirth", "1990-01-01").put("category", "general");
    FilingRequest exam =
        new FilingRequest(
            "photo-is-a-letter",
            "SMP-07",
            inputs,
            new Applicant("Radha Bai", MOBILE, null),
            List.of(photo),
            null,
            new FilingRequest.Consent("signature", "print-1"),
            PaidBy.CASH);
    InvalidInput refused = assertThrows(InvalidInput.class, () -> applications.file(exam));
    assertEquals(
        List.of("/documents/0/uploadId paper-wrong-kind"),
        refused.violations().stream().map(v -> v.field() + " " + v.code()).toList());
  }

  @Test
  @Tag("X-6")
  void missingPapersStopTheClockUntilTheyAreBrought() {
    CaseCard lacking = applications.file(request(INCOME)).application();
    assertEquals("incomplete", lacking.state().code());
    assertEquals(List.of("identity"), lacking.missingDocuments());
    assertNotNull(lacking.clock().stoppedSince());
    assertEquals(List.of("complete"), lacking.actions());
    InvalidInput refused =
        assertThrows(
            InvalidInput.class,
            () -> applications.act(lacking.number(), ActionRequest.of("complete")));
    assertEquals(List.of("/documents/identity"), fields(refused));
    GivenDocument forged = new GivenDocument("identity", "0".repeat(32));
    InvalidInput unknown =
        assertThrows(
            InvalidInput.class,
            () ->
                applications.act(
                    lacking.number(),
                    new ActionRequest("complete", null, null, null, List.of(forged))));
    assertEquals(List.of("/documents/0/uploadId"), fields(unknown));
    GivenDocument identity = identity();
    CaseCard complete =
        applications.act(
            lacking.number(), new ActionRequest("complete", null, null, null, List.of(identity)));
    assertEquals("with-officer", complete.state().code());
    assertNull(complete.clock().stoppedSince());
    assertEquals(lacking.clock().promisedOn(), complete.clock().promisedOn());
    assertEquals(List.of(identity), complete.documents());
    as(SAMPLE, OFFICER);
    assertEquals("identity.pdf", applications.paper(lacking.number(), "identity").fileName());
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "FOOD"));
    assertThrows(NotFound.class, () -> applications.paper(lacking.number(), "identity"));
  }

  @Test
  @Tag("X-6")
  void officerReturnsForPapersWithAReasonOfTheList() {
    String number = filed(INCOME).number();
    as(SAMPLE, OFFICER);
    InvalidInput refused =
        assertThrows(
            InvalidInput.class,
            () -> applications.act(number, ActionRequest.of("return-for-papers")));
    assertEquals(List.of("/remark", "/reasonCode"), fields(refused));
    InvalidInput unknown =
        assertThrows(
            InvalidInput.class,
            () -> applications.act(number, action("return-for-papers", "फोटो", "weather")));
    assertEquals(List.of("/reasonCode"), fields(unknown));
    applications.act(number, action("return-for-papers", "फोटो धुंधला है", "photo"));
    CaseEvent last = applications.history(number).get(1);
    assertEquals("फोटो धुंधला है", last.remark());
    assertEquals("photo", last.reasonCode());
    assertEquals("The photograph is missing or unclear", last.reason().en());
    assertEquals("incomplete", last.to());
  }

  @Test
  @Tag("EMI-12")
  void approvalIsToldOnceWithWhatACertificateNeeds() {
    String number = filed(INCOME).number();
    as(SAMPLE, OFFICER);
    applications.act(number, ActionRequest.of("receive"));
    CaseCard approved = applications.act(number, ActionRequest.of("approve"));
    assertTrue(approved.state().isEnd());
    assertEquals(List.of(), approved.actions());
    ApplicationApproved told = heard.approved(number).get(0);
    assertEquals(1, heard.approved(number).size());
    assertEquals("REV", told.department());
    assertEquals("department-officer", told.officerUser());
    assertEquals("Radha Bai", told.inputs().path("applicantName").asText());
    assertEquals(approved.decidedOn(), told.decidedOn());
  }

  @Test
  void ofTwoOfficersOneWinsAndTheOtherIsTold() throws Exception {
    for (int round = 0; round < 5; round++) {
      String number = filed(INCOME).number();
      as(SAMPLE, OFFICER);
      applications.act(number, ActionRequest.of("receive"));
      List<Object> results = atOnce(6, () -> applications.act(number, ActionRequest.of("approve")));
      assertEquals(1, results.stream().filter(CaseCard.class::isInstance).count());
      List<IllegalMove> refused =
          results.stream()
              .filter(IllegalMove.class::isInstance)
              .map(IllegalMove.class::cast)
              .toList();
      assertEquals(5, refused.size(), results::toString);
      assertEquals("approved", refused.get(0).state());
      assertEquals(List.of(), refused.get(0).actions());
      assertEquals(1, heard.approved(number).size());
    }
  }

  @Test
  @Tag("X-16")
  void inboxShowsWhatIsDueSoonestFirstPageByPage() {
    List<String> filed = List.of(filed(INCOME).number(), filed(INCOME).number());
    String lacking = applications.file(request(INCOME)).application().number();
    as(SAMPLE, OFFICER);
    List<Task> all = new ArrayList<>();
    String cursor = null;
    do {
      Page<Task> page = applications.inbox(new TaskQuery("department-officer", false, cursor, 3));
      assertTrue(page.items().size() <= 3);
      all.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);
    List<String> numbers = all.stream().map(Task::number).toList();
    assertEquals(numbers.stream().distinct().toList(), numbers);
    assertTrue(numbers.containsAll(filed));
    assertFalse(numbers.contains(lacking), "the applicant has to act");
    List<LocalDate> due =
        all.stream().map(t -> t.dueOn() == null ? LocalDate.MAX : t.dueOn()).toList();
    assertEquals(due.stream().sorted().toList(), due);
    assertThrows(
        Forbidden.class, () -> applications.inbox(new TaskQuery("operator", false, null, 10)));
    assertThrows(
        InvalidInput.class, () -> applications.inbox(new TaskQuery(null, false, "1; --", 10)));
    as(SAMPLE, OPERATOR);
    assertTrue(
        applications.inbox(new TaskQuery(null, false, null, 200)).items().stream()
            .anyMatch(task -> task.number().equals(lacking)));
    as(SAMPLE, new Posting(Role.AUDITOR, SAMPLE));
    assertThrows(Forbidden.class, () -> applications.inbox(new TaskQuery(null, false, null, 10)));
  }

  @Test
  @Tag("X-16")
  void bulkMoveSaysOfEachCaseWhatBecameOfIt() {
    String open = filed(INCOME).number();
    String done = filed(INCOME).number();
    String other = filed(LICENCE).number();
    as(SAMPLE, OFFICER);
    applications.act(done, ActionRequest.of("receive"));
    List<Applications.Outcome> outcomes =
        applications.actMany(List.of(open, done, other), ActionRequest.of("receive"));
    assertEquals(
        List.of("with-officer", "illegal-move", "not-found"),
        outcomes.stream().map(o -> o.state() == null ? o.code() : o.state()).toList());
    assertEquals(
        List.of("return-for-papers", "verify", "approve", "reject"), outcomes.get(1).actions());
  }

  @Test
  @Tag("X-16")
  void trackingNeedsTheWholeMobileAndNobodyMayGuess() {
    String number = filed(INCOME).number();
    asVisitor(SAMPLE);
    Tracking tracked = applications.track(number, MOBILE);
    assertEquals("submitted", tracked.state());
    assertEquals("department-officer", tracked.nextStep());
    assertThrows(NotFound.class, () -> applications.track(number, "0001"));
    for (int i = 0; i < 5; i++) {
      String guess = "987650010" + i;
      assertThrows(NotFound.class, () -> applications.track(number, guess));
    }
    TooManyAttempts locked =
        assertThrows(TooManyAttempts.class, () -> applications.track(number, MOBILE));
    assertTrue(locked.retryAfterSeconds() > 0 && locked.retryAfterSeconds() <= 30);
    String another = filed(INCOME).number();
    asVisitor(SAMPLE);
    assertEquals(another, applications.track(another, MOBILE).number(), "others are not locked");
  }
}

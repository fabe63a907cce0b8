package org.jansetu.appeal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.application.ActionRequest;
import org.jansetu.application.CaseCard;
import org.jansetu.application.PromiseBroken;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.Jurisdiction;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.workflow.IllegalMove;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Appeals: who files them when, who hears them, what becomes of the case. */
@Tag("X-6")
class AppealsIT extends Hearing {

  @Inject private Event<PromiseBroken> broken;
  @Inject private LawKeeper keeper;

  @Test
  void lateCaseIsAppealedAndTheApplicantIsTold() {
    String number = late(3);
    AppealStanding before = appeals.standing(number);
    assertEquals(Level.FIRST, before.next().level());
    assertFalse(before.next().isLate());
    assertEquals(3, before.lateDays());
    assertEquals(75_000, before.atStake().paise());
    AppealCard appeal = filed(number);
    assertEquals("FA-" + number.substring(2), appeal.number());
    assertEquals("silence", appeal.ground());
    assertEquals("filed", appeal.state().code());
    assertEquals("first-appeal-officer", appeal.hearsRole());
    assertEquals(15, appeal.clock().remainingWorkingDays(), "the charter's entry says so");
    assertEquals(List.of(), appeal.actions(), "who files does not hear");
    assertEquals(1, past.messages("appeal-filed", MOBILE, appeal.number()));
    as(SAMPLE, FIRST);
    assertTrue(
        appeals.list(new AppealQuery(null, false, false, null, 200)).items().stream()
            .anyMatch(each -> each.number().equals(appeal.number())));
    assertEquals(
        List.of("set-hearing", "direct", "allow", "dismiss"),
        appeals.get(appeal.number()).actions());
  }

  @Test
  void tooEarlyTwiceAndTooLate() {
    String early = taken(INCOME);
    refused("appeal-too-early", () -> filed(early));
    String once = late(1);
    filed(once);
    refused("appeal-exists", () -> filed(once));
    String old = rejected(45);
    refused("appeal-too-late", () -> filed(old));
    AppealRequest excused =
        new AppealRequest(old, "I was ill", "In hospital for a month", null, null);
    AppealCard waiting = appeals.file(excused).appeal();
    assertEquals("condonation", waiting.state().code());
    refused(
        "illegal-move",
        () -> act(FIRST, waiting.number(), AppealAction.of("allow", "Not before the reason")));
    AppealCard admitted =
        act(FIRST, waiting.number(), AppealAction.of("condone", "The papers prove it"));
    assertEquals("filed", admitted.state().code());
    as(SAMPLE, OPERATOR);
    String older = rejected(100);
    String late =
        appeals
            .file(new AppealRequest(older, "I forgot", "Forgotten", null, null))
            .appeal()
            .number();
    AppealCard out = act(FIRST, late, AppealAction.of("refuse-condonation", "No reason"));
    assertEquals("not-admitted", out.state().code());
    assertNotNull(out.decidedOn());
  }

  @Test
  void sameKeyIsTheSameAppeal() {
    String number = late(2);
    AppealRequest request =
        new AppealRequest(number, "Nobody decided", null, null, "appeal-" + number.hashCode());
    Appeals.Filed first = appeals.file(request);
    Appeals.Filed again = appeals.file(request);
    assertFalse(first.isReplay());
    assertTrue(again.isReplay());
    assertEquals(first.appeal().number(), again.appeal().number());
    AppealRequest other =
        new AppealRequest(number, "Something else", null, null, request.idempotencyKey());
    refused("idempotency-key-reused", () -> appeals.file(other));
  }

  @Test
  void ofManyWhoFileAtOnceOneDoes() throws Exception {
    String number = late(2);
    List<Object> results = atOnce(6, () -> filed(number));
    assertEquals(
        1, results.stream().filter(AppealCard.class::isInstance).count(), results::toString);
    assertEquals(1, appeals.standing(number).appeals().size());
  }

  @Test
  void onlyThoseWhoHaveToDoWithItFileSeeAndHear() {
    String number = late(2);
    for (Posting stranger :
        List.of(
            new Posting(Role.OPERATOR, "KNR-0001"),
            new Posting(Role.CITIZEN, "9876500001"),
            new Posting(Role.SECOND_APPEAL_OFFICER, "WELFARE"))) {
      as(SAMPLE, stranger);
      assertThrows(NotFound.class, () -> filed(number), stranger.toString());
    }
    as(SAMPLE, AUDITOR);
    assertThrows(Forbidden.class, () -> filed(number));
    asVisitor(SAMPLE);
    assertThrows(Unauthenticated.class, () -> filed(number));
    as("mponline", new Posting(Role.STATE_ADMIN, "S23"));
    assertThrows(NotFound.class, () -> appeals.standing(number));
    as(SAMPLE, new Posting(Role.CITIZEN, MOBILE));
    AppealCard own = filed(number);
    assertEquals("citizen", own.channel());
    for (Posting sees : List.of(OPERATOR, OFFICER, FIRST, SECOND, STATE, AUDITOR)) {
      as(SAMPLE, sees);
      assertEquals(own.number(), appeals.get(own.number()).number(), sees.toString());
    }
    for (Posting blind :
        List.of(
            new Posting(Role.OPERATOR, "KNR-0001"),
            new Posting(Role.FIRST_APPEAL_OFFICER, "WELFARE"))) {
      as(SAMPLE, blind);
      assertThrows(NotFound.class, () -> appeals.get(own.number()), blind.toString());
      assertThrows(
          NotFound.class,
          () -> appeals.act(own.number(), AppealAction.of("dismiss", "x")),
          blind.toString());
    }
    for (Posting looks : List.of(OPERATOR, OFFICER, SECOND, STATE)) {
      IllegalMove no =
          assertThrows(
              IllegalMove.class,
              () -> act(looks, own.number(), AppealAction.of("dismiss", "No merit")),
              looks.toString());
      assertEquals(List.of(), no.actions());
    }
    as("mponline", new Posting(Role.FIRST_APPEAL_OFFICER, "REV"));
    assertThrows(NotFound.class, () -> appeals.get(own.number()));
  }

  @Test
  void anyKioskFilesForWhoeverGivesNumberAndMobile() {
    String number = late(2);
    as(SAMPLE, new Posting(Role.OPERATOR, "KNR-0001"));
    assertThrows(
        NotFound.class,
        () -> appeals.file(new AppealRequest(number, "Nobody decided", null, "9876500999", null)));
    AppealCard filed =
        appeals.file(new AppealRequest(number, "Nobody decided", null, MOBILE, null)).appeal();
    assertEquals("KNR-0001", filed.about().kiosk());
    assertEquals(filed.number(), appeals.get(filed.number()).number());
    assertThrows(NotFound.class, () -> applications.get(number), "the case stays closed");
    as(SAMPLE, OPERATOR);
    assertThrows(NotFound.class, () -> appeals.get(filed.number()));
    assertEquals(1, appeals.standing(number).appeals().size(), "its own kiosk sees how it stands");
  }

  @Test
  void hearingNeedsAWorkedDayAndADirectionItsDays() {
    String number = late(2);
    String appeal = filed(number).number();
    AppealAction yesterday =
        new AppealAction("set-hearing", null, past.today().minusDays(1), null, null);
    InvalidInput past1 = assertThrows(InvalidInput.class, () -> act(FIRST, appeal, yesterday));
    assertEquals("/hearingOn", past1.violations().get(0).field());
    LocalDate day = past.today().plusDays(14);
    while (day.getDayOfWeek().getValue() > 6 || day.getDayOfMonth() == 25) {
      day = day.plusDays(1);
    }
    AppealCard fixed = act(FIRST, appeal, new AppealAction("set-hearing", null, day, null, null));
    assertEquals(day, fixed.hearingOn());
    assertEquals("hearing", fixed.state().code());
    InvalidInput silent =
        assertThrows(InvalidInput.class, () -> act(FIRST, appeal, AppealAction.of("direct", " ")));
    assertEquals(
        List.of("/remark", "/withinDays"),
        silent.violations().stream().map(Violation::field).toList());
    assertThrows(InvalidInput.class, () -> act(FIRST, appeal, direct(16)));
    AppealCard directed = act(FIRST, appeal, direct(5));
    assertEquals("directed", directed.state().code());
    assertNotNull(directed.complyBy());
    assertEquals(1, past.messages("appeal-decided", MOBILE, appeal));
    refused("illegal-move", () -> act(FIRST, appeal, direct(5)));
    as(SAMPLE, OPERATOR);
    refused("appeal-too-early", () -> filed(number));
    past.disobeyed(appeal);
    AppealCard second = filed(number);
    assertEquals(Level.SECOND, second.level());
    assertEquals(appeal, second.against());
  }

  @Test
  void directionOpensARejectedCaseAgainInTheSameAct() {
    String number = rejected(2);
    String appeal = filed(number).number();
    act(FIRST, appeal, direct(5));
    as(SAMPLE, OFFICER);
    CaseCard open = applications.get(number);
    assertEquals("with-officer", open.state().code());
    assertNull(open.decidedOn());
    String last =
        applications.history(number).get(applications.history(number).size() - 1).remark();
    assertTrue(last.contains(appeal), last);
    reject(number);
    as(SAMPLE, OPERATOR);
    AppealCard again = filed(number);
    assertEquals(Level.FIRST, again.level());
    assertEquals(appeal, again.against());
    assertEquals(appeal + "-2", again.number());
    as(SAMPLE, OFFICER);
    assertThrows(
        IllegalMove.class,
        () -> applications.act(number, ActionRequest.of("reopen")),
        "no officer opens it alone");
  }

  @Test
  void secondAppealHasItsOwnTime() {
    String number = late(4);
    String first = filed(number).number();
    act(FIRST, first, AppealAction.of("dismiss", "No merit"));
    past.heard(first, 90);
    as(SAMPLE, OPERATOR);
    refused("appeal-too-late", () -> filed(number));
    past.heard(first, 3);
    AppealCard second = filed(number);
    assertEquals(Level.SECOND, second.level());
    assertEquals("appeal", second.ground());
    act(SECOND, second.number(), AppealAction.of("dismiss", "No merit"));
    as(SAMPLE, OPERATOR);
    refused("not-appealable", () -> filed(number));
  }

  @Test
  void overdueFirstAppealIsTakenUpByTheAuthorityOrTheApplicant() {
    String number = late(40);
    String first = past.overdueFirst(number);
    as(SAMPLE, SECOND);
    assertTrue(
        appeals.list(new AppealQuery("first", true, false, null, 200)).items().stream()
            .anyMatch(each -> each.number().equals(first)));
    AppealCard taken = filed(number);
    assertEquals("authority", taken.ground());
    assertEquals("authority", taken.channel());
    assertEquals("passed-up", appeals.get(first).state().code());
    String other = late(40);
    String waiting = past.overdueFirst(other);
    as(SAMPLE, OPERATOR);
    AppealCard own = filed(other);
    assertEquals(Level.SECOND, own.level());
    assertEquals("silence", own.ground());
    assertEquals(waiting, own.against());
    String running = late(2);
    filed(running);
    as(SAMPLE, SECOND);
    refused("not-appealable", () -> filed(running));
  }

  @Test
  void brokenPromiseIsToldToTheOfficerAndTheOneAbove() throws Exception {
    past.officer("patel", "department-officer", "REV", "9111100001");
    past.officer("verma", "first-appeal-officer", "REV", "9111100002");
    past.officer("elsewhere", "department-officer", "WELFARE", "9111100003");
    String number = late(1);
    asPlatform(SAMPLE);
    PromiseBroken event =
        new PromiseBroken(
            number,
            INCOME,
            new Jurisdiction("REV", "/ND/ND-V1/ND-D1/ND-U1/"),
            past.today().minusDays(1));
    broken.fire(event);
    broken.fire(event);
    for (String told : List.of("9111100001", "9111100002", "patel@example.in")) {
      assertEquals(1, past.messages("promise-broken", told, number), told);
    }
    assertEquals(0, past.messages("promise-broken", "9111100003", number));
  }

  @Test
  void nearestOfficeIsTold() throws Exception {
    past.officer("tehsildar", "department-officer", "FOOD@ND-D2", "9111100011");
    past.officer("commissioner", "department-officer", "FOOD@ND-V1", "9111100012");
    past.officer("collector", "first-appeal-officer", "FOOD", "9111100013");
    past.officer("neighbour", "department-officer", "FOOD@ND-D3", "9111100014");
    asPlatform(SAMPLE);
    String number = "A-NEAREST-" + System.nanoTime();
    broken.fire(
        new PromiseBroken(
            number,
            INCOME,
            new Jurisdiction("FOOD", "/ND/ND-V1/ND-D2/ND-U2/"),
            past.today().minusDays(1)));
    assertEquals(1, past.messages("promise-broken", "9111100011", number));
    assertEquals(0, past.messages("promise-broken", "9111100012", number), "the district has one");
    assertEquals(1, past.messages("promise-broken", "9111100013", number), "nobody is nearer");
    assertEquals(0, past.messages("promise-broken", "9111100014", number));
  }

  @Test
  void lawGrantsWhatNobodyDecidedWhereItSaysSo() {
    String ration = "SMP-05";
    String late = taken(ration);
    String inTime = taken(ration);
    String other = late(5);
    past.late(late, 1);
    asPlatform(SAMPLE);
    keeper.sweep();
    keeper.sweep();
    as(SAMPLE, OPERATOR);
    assertEquals("deemed", applications.get(late).state().code());
    assertEquals("submitted", applications.get(inTime).state().code());
    assertEquals("submitted", applications.get(other).state().code());
    AppealStanding standing = appeals.standing(late);
    assertEquals("DO-" + late.substring(2), standing.deemed());
    assertEquals("not-appealable", standing.whyNot());
    assertTrue(appeals.deemedOrder(late).content().length > 1_000);
    assertThrows(NotFound.class, () -> appeals.deemedOrder(other));
  }
}

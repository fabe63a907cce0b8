package org.jansetu.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jansetu.grievance.GrievanceAct;
import org.jansetu.grievance.Grievances;
import org.jansetu.grievance.Token;
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

/** Calls are taken, wrapped up, told or lodged; offices and citizens are called back. */
@Tag("TEL-1")
@Tag("X-17")
class ContactIT extends InContainer {

  private static final Posting AGENT = new Posting(Role.AGENT, SAMPLE);
  private static final Posting SUPERVISOR = new Posting(Role.SUPERVISOR, SAMPLE);
  private static final Posting AUDITOR = new Posting(Role.AUDITOR, SAMPLE);
  private static final Posting OFFICE = new Posting(Role.GRIEVANCE_OFFICER, "WATER/ND-B1/L1");

  @Inject private Telephone telephone;
  @Inject private ContactCentre centre;
  @Inject private Interactions interactions;
  @Inject private OutboundCalls outbound;
  @Inject private Supervision supervision;
  @Inject private CallSignature signatures;
  @Inject private Grievances grievances;

  private static String mobile() {
    return "9" + (100_000_000 + ThreadLocalRandom.current().nextInt(800_000_000));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  /** An agent of their own, whom no other test knows. */
  private long asNewAgent() {
    long id = ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000);
    asAgent(id);
    return id;
  }

  private void asAgent(long id) {
    Caller like = person(SAMPLE, AGENT);
    callers.set(
        new Caller(
            like.tenant(), SAMPLE, id, "agent" + id, List.of(AGENT), Locale.ENGLISH, "test"));
  }

  private static String extension(long agent) {
    return Long.toString(10_000_000 + agent % 89_999_999);
  }

  private void hear(String call, String event, String from, String extension) {
    Caller before = callers.current();
    asVisitor(SAMPLE);
    telephone.hear(new CallNews(call, event, from, extension));
    callers.set(before);
  }

  /** A call at the seat of a new agent, answered. */
  private CallCard called(long agent, String from) {
    String extension = extension(agent);
    centre.sit(extension);
    String call = "pbx-" + key();
    hear(call, "ringing", from, extension);
    assertEquals("ringing", centre.current().orElseThrow().state());
    hear(call, "answered", from, extension);
    return centre.current().orElseThrow();
  }

  private static InteractionRequest complaint(Long call, String description, String name) {
    return new InteractionRequest(
        "complaint",
        null,
        call,
        null,
        null,
        null,
        new InteractionRequest.ToLodge("water-supply", "ND-P1", description, name));
  }

  private static String refusal(Runnable act) {
    return assertThrows(Refusal.class, act::run).code();
  }

  @Test
  void aCallOpensAtTheSeatAndEndsWithItsWrapUp() {
    long agent = asNewAgent();
    String mobile = mobile();
    CallCard call = called(agent, "+91 " + mobile);
    assertEquals("talking", call.state());
    assertEquals(mobile, centre.number(call.id()), "however the exchange writes it");
    assertEquals("talking", centre.seat().orElseThrow().state());
    assertEquals("call-open", refusal(centre::leave));
    assertEquals("call-open", refusal(() -> centre.begin(null, false)));
    assertThrows(InvalidInput.class, () -> centre.wrapUp(call.id(), "bored"));
    asNewAgent();
    assertThrows(NotFound.class, () -> centre.number(call.id()), "another's call");
    assertThrows(NotFound.class, () -> centre.wrapUp(call.id(), "helped"));
    asAgent(agent);
    centre.wrapUp(call.id(), "helped");
    assertEquals(Optional.empty(), centre.current());
    assertEquals("ready", centre.seat().orElseThrow().state());
    assertThrows(NotFound.class, () -> centre.wrapUp(call.id(), "helped"));
    centre.leave();
    assertEquals(Optional.empty(), centre.seat());
  }

  @Test
  void theSameNewsAndLateNewsChangeNothing() {
    long agent = asNewAgent();
    String extension = extension(agent);
    centre.sit(extension);
    String call = "pbx-" + key();
    String mobile = mobile();
    hear(call, "ringing", mobile, extension);
    hear(call, "ringing", mobile, extension);
    hear(call, "answered", mobile, extension);
    long id = centre.current().orElseThrow().id();
    hear(call, "ringing", mobile, extension);
    hear(call, "answered", mobile, extension);
    hear(call, "ended", mobile, extension);
    hear(call, "ended", null, null);
    hear(call, "answered", mobile, extension);
    assertEquals("wrap-up", centre.current().orElseThrow().state());
    assertEquals(id, centre.current().orElseThrow().id());
    centre.wrapUp(id, "helped");
    hear(call, "ended", mobile, extension);
    assertEquals(Optional.empty(), centre.current());
  }

  @Test
  void wrongNewsAreNamed() {
    asVisitor(SAMPLE);
    assertThrows(
        InvalidInput.class, () -> telephone.hear(new CallNews("a b", "ringing", null, null)));
    assertThrows(
        InvalidInput.class, () -> telephone.hear(new CallNews("a", "singing", null, null)));
    assertThrows(InvalidInput.class, () -> telephone.hear(new CallNews("a", "ringing", null, "x")));
    assertThrows(
        NotFound.class, () -> telephone.hear(new CallNews(key(), "answered", null, "99999999")));
    telephone.hear(new CallNews(key(), "ended", null, null));
    asVisitor("jsk");
    assertThrows(NotFound.class, () -> telephone.hear(new CallNews(key(), "ringing", null, "10")));
  }

  @Test
  void onlyTheExchangeSigns() {
    CallNews news = new CallNews("c1", "ringing", "9876543210", "10");
    String now = Long.toString(Instant.now().getEpochSecond());
    String right = signatures.sign(SAMPLE, now, news);
    signatures.check(SAMPLE, now, news, right);
    assertEquals("bad-signature", refusal(() -> signatures.check("samadhan", now, news, right)));
    CallNews other = new CallNews("c1", "ringing", "9876543211", "10");
    assertEquals("bad-signature", refusal(() -> signatures.check(SAMPLE, now, other, right)));
    assertEquals("bad-signature", refusal(() -> signatures.check(SAMPLE, now, news, null)));
    assertEquals("bad-signature", refusal(() -> signatures.check(SAMPLE, "soon", news, right)));
    String old = Long.toString(Instant.now().getEpochSecond() - 301);
    String signedThen = signatures.sign(SAMPLE, old, news);
    assertEquals("bad-signature", refusal(() -> signatures.check(SAMPLE, old, news, signedThen)));
  }

  @Test
  void oneTelephoneIsOnePersons() {
    long agent = asNewAgent();
    centre.sit(extension(agent));
    centre.sit(extension(agent));
    asNewAgent();
    assertEquals("extension-taken", refusal(() -> centre.sit(extension(agent))));
    assertThrows(InvalidInput.class, () -> centre.sit("x"));
    assertEquals("not-seated", refusal(() -> centre.begin(null, false)));
  }

  @Test
  @Tag("TEL-2")
  void whatIsToldIsClosedAtOnce() {
    long agent = asNewAgent();
    String mobile = mobile();
    CallCard call = called(agent, mobile);
    InteractionRequest told =
        new InteractionRequest(
            "information", null, call.id(), "WIDOW-AID", null, "asked from " + mobile, null);
    String key = key();
    Recorded recorded = interactions.record(told, key);
    assertTrue(recorded.card().isClosed());
    assertEquals("WIDOW-AID", recorded.card().article());
    assertFalse(recorded.card().note().contains(mobile), "scrubbed");
    assertTrue(interactions.record(told, key).isReplay());
    assertEquals(
        "idempotency-key-reused",
        refusal(
            () ->
                interactions.record(
                    new InteractionRequest(
                        "information", null, call.id(), "OLD-AGE", null, null, null),
                    key)));
    CallerFile file = interactions.ofCaller(mobile);
    assertEquals(1, file.interactions().size());
    assertEquals(1, file.calls());
    assertFalse(file.isRepeat());
    assertThrows(
        NotFound.class,
        () ->
            interactions.record(
                new InteractionRequest("information", null, call.id(), "NO-SUCH", null, null, null),
                key()));
    assertThrows(
        InvalidInput.class,
        () ->
            interactions.record(
                new InteractionRequest("poetry", null, null, null, null, null, null), key()));
    centre.wrapUp(call.id(), "helped");
  }

  @Test
  @Tag("TEL-2")
  @Tag("TEL-8")
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
                    new InteractionRequest.ToLodge("water-supply", "ND-P1", "abc", "Sita")),
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

  @Test
  @Tag("TEL-8")
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

  @Test
  void whatIsTypedOutlivesTheBrowser() {
    long agent = asNewAgent();
    CallCard call = called(agent, mobile());
    assertNull(call.draft());
    CallDraft typed =
        new CallDraft("complaint", "water-supply", "ND-P1", "पानी", "Phoolwati", key());
    centre.type(call.id(), typed);
    assertEquals(typed, centre.current().orElseThrow().draft());
    assertEquals(
        "too-large",
        refusal(
            () ->
                centre.type(
                    call.id(), new CallDraft(null, null, null, "x".repeat(30_000), null, null))));
    asNewAgent();
    assertThrows(NotFound.class, () -> centre.type(call.id(), typed));
    asAgent(agent);
    centre.wrapUp(call.id(), "cut-off");
    assertThrows(NotFound.class, () -> centre.type(call.id(), typed));
  }

  @Test
  @Tag("TEL-6")
  void whoCallsAgainAndAgainIsKnown() {
    long agent = asNewAgent();
    String mobile = mobile();
    for (int i = 0; i < 5; i++) {
      CallCard call = called(agent, mobile);
      assertEquals(i == 4, interactions.ofCaller(mobile).isRepeat());
      centre.wrapUp(call.id(), "calls-back");
    }
    assertThrows(InvalidInput.class, () -> interactions.ofCaller("12"));
  }

  @Test
  @Tag("TEL-10")
  void theSupervisorSeesSeatsAndFigures() {
    long agent = asNewAgent();
    CallCard call = called(agent, mobile());
    as(SAMPLE, SUPERVISOR);
    Board before = supervision.board(null);
    assertTrue(before.talking() >= 1);
    assertTrue(before.seats().stream().anyMatch(s -> s.username().equals("agent" + agent)));
    asAgent(agent);
    centre.wrapUp(call.id(), "helped");
    as(SAMPLE, SUPERVISOR);
    Board.AgentDay row =
        supervision.board(null).agents().stream()
            .filter(one -> one.username().equals("agent" + agent))
            .findFirst()
            .orElseThrow();
    assertEquals(1, row.calls());
    Board.Invoice invoice = supervision.invoice(YearMonth.now(ZoneId.of("Asia/Kolkata")));
    assertTrue(invoice.seats() >= 1);
    assertEquals(invoice.perSeat().paise() * invoice.seats(), invoice.total().paise());
    assertNotEquals(null, supervision.board(null).solvedPercent());
  }

  @Test
  @Tag("TEL-10")
  void anAuditorReviewsWhatIsDrawn() {
    as(SAMPLE, AUDITOR);
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
    assertThrows(InvalidInput.class, () -> supervision.sample(today));
    assertEquals(List.of(), supervision.sample(today.minusDays(40)), "no call, no sample");
    assertThrows(InvalidInput.class, () -> supervision.review(1, 6, null));
    assertThrows(NotFound.class, () -> supervision.review(999_999_999, 5, null));
    as(SAMPLE, SUPERVISOR);
    assertThrows(Forbidden.class, () -> supervision.sample(today.minusDays(1)), "not the centre");
  }

  @Test
  @Tag("X-2")
  void othersHaveNoSeat() {
    asVisitor(SAMPLE);
    assertThrows(Unauthenticated.class, centre::current);
    assertThrows(Unauthenticated.class, outbound::list);
    for (Posting posting : List.of(OFFICE, AUDITOR, new Posting(Role.OPERATOR, "SRT-0001"))) {
      as(SAMPLE, posting);
      assertThrows(Forbidden.class, centre::current, posting.toString());
      assertThrows(Forbidden.class, outbound::list);
      assertThrows(Forbidden.class, () -> interactions.ofCaller("9876543210"));
      assertThrows(
          Forbidden.class, () -> interactions.record(complaint(null, "abc", "Sita"), key()));
    }
    as(SAMPLE, AGENT);
    assertThrows(Forbidden.class, () -> supervision.board(null));
    assertThrows(NotFound.class, () -> centre.number(999_999_999L));
  }
}

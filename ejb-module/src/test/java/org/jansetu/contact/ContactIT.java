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
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.shared.InvalidInput;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls are taken, wrapped up and told; who may, and what is refused. */
@Tag("TEL-1")
@Tag("X-17")
class ContactIT extends AtTheCentre {

  @Inject private Forgotten forgotten;

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
  void whatIsTypedOutlivesTheBrowser() {
    long agent = asNewAgent();
    CallCard call = called(agent, mobile());
    assertNull(call.draft());
    CallDraft typed =
        new CallDraft(
            "complaint", "water-supply", "ND-P1", "पानी", "Phoolwati", key(), Map.of("days", "4"));
    centre.type(call.id(), typed);
    assertEquals(typed, centre.current().orElseThrow().draft());
    assertEquals(
        "too-large",
        refusal(
            () ->
                centre.type(
                    call.id(),
                    new CallDraft(null, null, null, "x".repeat(30_000), null, null, null))));
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

  /** From midnight to midnight in India, whatever zone the server's clock is set to. */
  @Test
  @Tag("TEL-10")
  void aDayIsTheProgrammes() {
    as(SAMPLE, SUPERVISOR);
    LocalDate day = LocalDate.now(ZoneId.of("Asia/Kolkata")).minusDays(200);
    forgotten.lost(key(), OffsetDateTime.parse(day + "T00:00:00+05:30"));
    forgotten.lost(key(), OffsetDateTime.parse(day + "T23:59:59+05:30"));
    assertEquals(2, supervision.board(day).total().lost());
    assertEquals(0, supervision.board(day.minusDays(1)).total().lost());
    assertEquals(0, supervision.board(day.plusDays(1)).total().lost());
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

  @Test
  @Tag("TEL-6")
  void abuseIsListedWithEvidenceAndWithoutANumber() {
    String mobile = mobile();
    long agent = asNewAgent();
    for (int i = 0; i < 2; i++) {
      CallCard call = called(agent, mobile);
      centre.wrapUp(call.id(), "abusive");
    }
    CallCard friendly = called(agent, mobile());
    centre.wrapUp(friendly.id(), "helped");
    assertThrows(Forbidden.class, () -> supervision.abuse());
    as(SAMPLE, SUPERVISOR);
    AbuseCard listed =
        supervision.abuse().stream()
            .filter(
                card ->
                    card.evidence().get(0).agent() != null
                        && card.evidence().get(0).agent().endsWith(String.valueOf(agent)))
            .findFirst()
            .orElseThrow();
    assertEquals(2, listed.abusive());
    assertTrue(listed.isByCode());
    assertEquals(2, listed.evidence().size());
    assertEquals("abusive", listed.evidence().get(0).wrapUp());
    assertFalse(listed.toString().contains(mobile.substring(4)), "no number is shown");
  }

  /** The exchange may forget to say that a call is over. */
  @Test
  @Tag("TEL-1")
  void whoRingsNowIsShown() {
    long agent = asNewAgent();
    centre.sit(extension(agent));
    String earlier = mobile();
    String later = mobile();
    hear("pbx-" + key(), "ringing", earlier, extension(agent));
    assertEquals(earlier, centre.number(centre.current().orElseThrow().id()));
    hear("pbx-" + key(), "ringing", later, extension(agent));
    long call = centre.current().orElseThrow().id();
    assertEquals(later, centre.number(call));
    assertEquals("illegal-move", refusal(() -> centre.wrapUp(call, "lodged")));
  }
}

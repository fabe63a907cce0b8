package org.jansetu.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People who have agreed are told of a scheme; who says never again is left alone. */
@Tag("TEL-11")
class CampaignsIT extends InContainer {

  private static final Posting AGENT = new Posting(Role.AGENT, SAMPLE);
  private static final Posting SUPERVISOR = new Posting(Role.SUPERVISOR, SAMPLE);

  @Inject private Campaigns campaigns;

  private static String mobile() {
    return "6" + (100_000_000 + ThreadLocalRandom.current().nextInt(800_000_000));
  }

  private void asUser(long id, Posting posting) {
    Caller like = person(SAMPLE, posting);
    callers.set(
        new Caller(
            like.tenant(), SAMPLE, id, "user" + id, List.of(posting), Locale.ENGLISH, "test"));
  }

  private static String list(String... mobiles) {
    StringBuilder list = new StringBuilder("mobile,agreedOn\n");
    for (String one : mobiles) {
      list.append(one).append(",2026-01-05\n");
    }
    return list.toString();
  }

  private static String refusal(Runnable act) {
    return assertThrows(Refusal.class, act::run).code();
  }

  /** A running campaign. */
  private long running(String... mobiles) {
    asUser(81, SUPERVISOR);
    long id = campaigns.draft("Winter", "WIDOW-AID", list(mobiles)).id();
    asUser(82, SUPERVISOR);
    campaigns.approve(id);
    return id;
  }

  private CampaignCard card(long id) {
    asUser(81, SUPERVISOR);
    return campaigns.list().stream().filter(one -> one.id() == id).findFirst().orElseThrow();
  }

  @Test
  @Tag("X-3")
  void oneDrawsUpAndAnotherLetsLoose() {
    asUser(81, SUPERVISOR);
    CampaignCard drafted = campaigns.draft("Winter", "WIDOW-AID", list(mobile(), mobile()));
    assertEquals(2, drafted.waiting());
    assertEquals("same-person", refusal(() -> campaigns.approve(drafted.id())));
    asUser(82, SUPERVISOR);
    assertEquals("running", campaigns.approve(drafted.id()).state());
    assertEquals("illegal-move", refusal(() -> campaigns.approve(drafted.id())));
    campaigns.end(drafted.id());
    assertEquals("illegal-move", refusal(() -> campaigns.end(drafted.id())));
  }

  @Test
  void agentsCallEachOnceAndNobodyWhoSaysNeverAgain() {
    String first = mobile();
    String second = mobile();
    long id = running(first, second);
    Set<String> called = new HashSet<>();
    asUser(83, AGENT);
    for (int i = 0; i < 2; i++) {
      Recipient next = campaigns.next();
      assertEquals(next.mobile(), campaigns.next().mobile(), "the one that was taken");
      assertEquals("WIDOW-AID", next.article().code());
      called.add(next.mobile());
      campaigns.finish(i == 0 ? CallOutcome.TOLD : CallOutcome.NEVER_AGAIN);
    }
    assertEquals(Set.of(first, second), called);
    CampaignCard after = card(id);
    assertEquals(1, after.told());
    assertEquals(1, after.silenced());
    campaigns.end(id);
    long again = running(first, second);
    assertEquals(1, card(again).silenced(), "whatever the list says");
    asUser(83, AGENT);
    assertEquals(first, campaigns.next().mobile());
    campaigns.finish(CallOutcome.TOLD);
    asUser(81, SUPERVISOR);
    campaigns.end(again);
  }

  @Test
  void whoDoesNotAnswerIsCalledLater() {
    long id = running(mobile());
    asUser(84, AGENT);
    campaigns.next();
    campaigns.finish(CallOutcome.NOT_ANSWERED);
    assertEquals("no-task", refusal(campaigns::next), "not before the rule says so");
    assertEquals(1, card(id).waiting());
    campaigns.end(id);
  }

  /** Pressed twice, an outcome is not that of the next person, whom nobody has called yet. */
  @Test
  void anOutcomeIsOfWhoeverWasTaken() {
    long id = running(mobile(), mobile());
    asUser(86, AGENT);
    assertTrue(campaigns.isRunning());
    campaigns.next();
    campaigns.finish(CallOutcome.NEVER_AGAIN);
    assertEquals("no-task", refusal(() -> campaigns.finish(CallOutcome.NEVER_AGAIN)));
    CampaignCard after = card(id);
    assertEquals(List.of(1, 1), List.of(after.silenced(), after.waiting()));
    asUser(86, AGENT);
    campaigns.next();
    asUser(81, SUPERVISOR);
    campaigns.end(id);
    asUser(86, AGENT);
    assertEquals("no-task", refusal(campaigns::next), "stopped at once, whoever had taken whom");
    campaigns.finish(CallOutcome.TOLD);
    assertEquals(1, card(id).told(), "whoever was called already has been told");
  }

  @Test
  void aCallerWhoWantsSilenceHasIt() {
    String mobile = mobile();
    asUser(85, AGENT);
    campaigns.silence(mobile);
    assertThrows(InvalidInput.class, () -> campaigns.silence("12"));
    long id = running(mobile);
    assertEquals(0, card(id).waiting());
    campaigns.end(id);
  }

  @Test
  void oneWrongLineTakesNone() {
    asUser(81, SUPERVISOR);
    InvalidInput refused =
        assertThrows(
            InvalidInput.class,
            () ->
                campaigns.draft(
                    "Bad",
                    "WIDOW-AID",
                    """
                    mobile,agreedOn
                    9876543210,2026-01-05
                    12,2026-01-05
                    9876543211,soon
                    9876543212,2999-01-01
                    9876543210,2026-01-05
                    9876543213
                    """));
    assertEquals(
        List.of("/list/2", "/list/3", "/list/4", "/list/5", "/list/6"),
        refused.violations().stream().map(v -> v.field()).toList());
    assertThrows(InvalidInput.class, () -> campaigns.draft("Bad", "WIDOW-AID", "9876543210"));
    assertThrows(InvalidInput.class, () -> campaigns.draft(" ", "WIDOW-AID", list(mobile())));
    assertThrows(NotFound.class, () -> campaigns.draft("Bad", "NO-SUCH", list(mobile())));
    assertTrue(campaigns.list().stream().noneMatch(one -> one.name().equals("Bad")));
  }

  @Test
  @Tag("X-2")
  void eachRoleHasItsPart() {
    asUser(85, AGENT);
    assertThrows(Forbidden.class, campaigns::list);
    assertThrows(Forbidden.class, () -> campaigns.draft("x", "WIDOW-AID", list(mobile())));
    assertThrows(Forbidden.class, () -> campaigns.approve(1));
    asUser(81, SUPERVISOR);
    assertThrows(Forbidden.class, campaigns::next);
    assertThrows(NotFound.class, () -> campaigns.approve(999_999_999));
  }
}

package org.jansetu.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jansetu.counter.Basket;
import org.jansetu.counter.ChargeItem;
import org.jansetu.counter.ChargeRequest;
import org.jansetu.counter.Citizen;
import org.jansetu.counter.Counter;
import org.jansetu.counter.PaidBy;
import org.jansetu.counter.Transactions;
import org.jansetu.shared.InvalidInput;
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

/** A society plans in its district, everyone reads it, and it is told what came of it. */
@Tag("EMI-16")
class OutreachIT extends InContainer {

  private static final Posting SOCIETY = new Posting(Role.SOCIETY_ADMIN, "SOC-1");

  private static final long PRICE = 2_000;

  @Inject private Outreach outreach;
  @Inject private Counter counter;
  @Inject private Transactions transactions;

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }

  private EventPlan plan(String area, LocalDate day) {
    return new EventPlan("road-show", "Know your rights", area, "Weekly market", day, "RIGHTS-26");
  }

  private Optional<EventCard> publicly(long id, String area) {
    asVisitor(SAMPLE);
    return outreach.open(area).stream().filter(card -> card.id() == id).findFirst();
  }

  @Test
  void plannedHeldAndTold() {
    as(SAMPLE, SOCIETY);
    EventCard card = outreach.plan(plan("ND-P1", today()));
    assertEquals("planned", card.state());
    EventCard open = publicly(card.id(), "ND-D1").orElseThrow();
    assertNull(open.by());
    assertTrue(publicly(card.id(), "ND-D2").isEmpty(), "another district");
    as(SAMPLE, SOCIETY);
    assertThrows(InvalidInput.class, () -> outreach.hold(card.id(), new EventOutcome(-1, -1, "x")));
    EventCard held = outreach.hold(card.id(), new EventOutcome(240, 1_250_000, null));
    assertEquals(240, held.reach());
    assertEquals(1_250_000, held.costPaise());
    assertNull(publicly(card.id(), null).orElseThrow().costPaise(), "no business of the public");
    as(SAMPLE, SOCIETY);
    Refusal twice =
        assertThrows(Refusal.class, () -> outreach.hold(card.id(), new EventOutcome(999, 0, null)));
    assertEquals("illegal-move", twice.code());
    assertEquals(
        "illegal-move",
        assertThrows(Refusal.class, () -> outreach.cancel(card.id(), "rained off")).code());
    assertTrue(outreach.list(today(), today()).stream().anyMatch(one -> one.id() == card.id()));
  }

  @Test
  void whatDoesNotTakePlaceSaysWhy() {
    as(SAMPLE, SOCIETY);
    EventCard card = outreach.plan(plan("ND-D1", today().plusDays(3)));
    Refusal early =
        assertThrows(Refusal.class, () -> outreach.hold(card.id(), new EventOutcome(1, 1, null)));
    assertEquals("too-early", early.code());
    assertThrows(InvalidInput.class, () -> outreach.cancel(card.id(), " "));
    outreach.cancel(card.id(), "The market is closed that day");
    EventCard open = publicly(card.id(), null).orElseThrow();
    assertEquals("cancelled", open.state());
    assertEquals("The market is closed that day", open.note());
  }

  private Basket charged(String campaign, String key) {
    asOperator("SRT-0001");
    ObjectNode inputs =
        JsonNodeFactory.instance
            .objectNode()
            .put("applicantName", "Radha Bai")
            .put("fatherName", "Shyam Lal")
            .put("category", "general")
            .put("address", "Ward 4, Sarita");
    return counter.charge(
        new ChargeRequest(
                key,
                List.of(new ChargeItem("SMP-01", inputs, PRICE)),
                new Citizen("Radha Bai", null),
                PaidBy.CASH)
            .in(campaign));
  }

  private CampaignCard campaign(String code) {
    return outreach.campaigns(today(), today()).stream()
        .filter(card -> card.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatACampaignBroughtIsOnItsLine() {
    String code = "FAIR-" + ThreadLocalRandom.current().nextInt(1_000_000);
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    EventPlan plan =
        new EventPlan("stall", "Stall at the fair", "ND-P1", "Fair ground", today(), code);
    EventCard event = outreach.plan(plan);
    EventCard off = outreach.plan(plan);
    outreach.cancel(off.id(), "One stall is enough");
    outreach.hold(event.id(), new EventOutcome(90, 500_000, null));
    assertTrue(outreach.codes().contains(code));
    InvalidInput unknown = assertThrows(InvalidInput.class, () -> charged("NOBODY-GAVE", key()));
    assertEquals("/campaign", unknown.violations().get(0).field());
    String key = key();
    charged(" " + code.toLowerCase(Locale.ROOT) + " ", key);
    assertTrue(charged(code, key).isReplay(), "the same charge, and counted once");
    Basket reversed = charged(code, key());
    charged(null, key());
    asOperator("SRT-0001");
    transactions.cancel(reversed.transactions().get(0).id(), "A test of what is left out");

    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    CampaignCard brought = new CampaignCard(code, 1, 1, 90, 500_000, 1, PRICE);
    assertEquals(brought, campaign(code));
    as(SAMPLE, SOCIETY);
    assertEquals(brought, campaign(code), "both lie in its district");
    as(SAMPLE, new Posting(Role.SOCIETY_ADMIN, "SOC-2"));
    assertTrue(
        outreach.campaigns(today(), today()).stream().noneMatch(card -> card.code().equals(code)),
        "neither the event nor the kiosk is theirs");
    assertThrows(InvalidInput.class, () -> outreach.campaigns(today(), today().minusDays(1)));
    asOperator("SRT-0001");
    assertThrows(Forbidden.class, () -> outreach.campaigns(today(), today()));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  @Test
  @Tag("X-2")
  void everyoneWithinTheOwnDistrict() {
    as(SAMPLE, SOCIETY);
    EventPlan wrong =
        new EventPlan("circus", "x", "ND-D2", " ", today().minusDays(1), "no blanks!");
    InvalidInput all = assertThrows(InvalidInput.class, () -> outreach.plan(wrong));
    assertEquals(
        List.of("/kind", "/title", "/place", "/heldOn", "/campaign", "/area"),
        all.violations().stream().map(Violation::field).toList());
    EventCard own = outreach.plan(plan("ND-B1", today()));
    as(SAMPLE, new Posting(Role.SOCIETY_ADMIN, "SOC-2"));
    assertThrows(NotFound.class, () -> outreach.cancel(own.id(), "not mine to cancel"));
    assertTrue(outreach.list(today(), today()).stream().noneMatch(one -> one.id() == own.id()));
    asOperator("SRT-0001");
    assertThrows(Forbidden.class, () -> outreach.plan(plan("ND-D1", today())));
    assertThrows(Forbidden.class, () -> outreach.list(today(), today()));
    asVisitor(SAMPLE);
    assertThrows(Unauthenticated.class, () -> outreach.plan(plan("ND-D1", today())));
    assertThrows(InvalidInput.class, () -> outreach.open("ATLANTIS"));
    as("mponline", new Posting(Role.STATE_ADMIN, "S23"));
    assertThrows(NotFound.class, () -> outreach.cancel(own.id(), "of another programme"));
  }
}

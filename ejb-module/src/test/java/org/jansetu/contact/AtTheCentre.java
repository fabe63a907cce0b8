package org.jansetu.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jansetu.grievance.Grievances;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;

/** What tests of the contact centre do again and again: sit down, be called, hang up. */
abstract class AtTheCentre extends InContainer {

  static final Posting AGENT = new Posting(Role.AGENT, SAMPLE);
  static final Posting SUPERVISOR = new Posting(Role.SUPERVISOR, SAMPLE);
  static final Posting AUDITOR = new Posting(Role.AUDITOR, SAMPLE);
  static final Posting OFFICE = new Posting(Role.GRIEVANCE_OFFICER, "WATER/ND-B1/L1");

  @Inject Telephone telephone;
  @Inject ContactCentre centre;
  @Inject Interactions interactions;
  @Inject OutboundCalls outbound;
  @Inject Supervision supervision;
  @Inject CallSignature signatures;
  @Inject Grievances grievances;

  static String mobile() {
    return "9" + (100_000_000 + ThreadLocalRandom.current().nextInt(800_000_000));
  }

  static String key() {
    return UUID.randomUUID().toString();
  }

  /** An agent of their own, whom no other test knows. */
  long asNewAgent() {
    long id = ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000);
    asAgent(id);
    return id;
  }

  void asAgent(long id) {
    Caller like = person(SAMPLE, AGENT);
    callers.set(
        new Caller(
            like.tenant(), SAMPLE, id, "agent" + id, List.of(AGENT), Locale.ENGLISH, "test"));
  }

  static String extension(long agent) {
    return Long.toString(10_000_000 + agent % 89_999_999);
  }

  void hear(String call, String event, String from, String extension) {
    Caller before = callers.current();
    asVisitor(SAMPLE);
    telephone.hear(new CallNews(call, event, from, extension));
    callers.set(before);
  }

  /** A call at the seat of a new agent, answered. */
  CallCard called(long agent, String from) {
    String extension = extension(agent);
    centre.sit(extension);
    String call = "pbx-" + key();
    hear(call, "ringing", from, extension);
    assertEquals("ringing", centre.current().orElseThrow().state());
    hear(call, "answered", from, extension);
    return centre.current().orElseThrow();
  }

  static InteractionRequest complaint(Long call, String description, String name) {
    return new InteractionRequest(
        "complaint",
        null,
        call,
        null,
        null,
        null,
        new InteractionRequest.ToLodge("water-supply", "ND-P1", description, name, null, null));
  }

  static String refusal(Runnable act) {
    return assertThrows(Refusal.class, act::run).code();
  }
}

package org.jansetu.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import org.jansetu.counter.Transactions;
import org.jansetu.shared.InvalidInput;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A paper is brought to the door for a fee, and its number is told. */
class DoorstepIT extends Filing {

  @Inject private Transactions transactions;
  @Inject private Sent sent;

  @Test
  @Tag("MPO-11")
  void paperIsBroughtToTheDoorAndItsNumberIsTold() {
    CaseCard ordered = filed(DOORSTEP);
    assertEquals(5_000, transactions.get(ordered.transactionId()).total().paise(), "with its fee");
    assertNull(applications.track(ordered.number(), MOBILE).said());
    assertThrows(
        InvalidInput.class,
        () -> applications.act(ordered.number(), ActionRequest.of("send")),
        "without a number nothing is sent");
    applications.act(
        ordered.number(), action("send", "Speed Post EX123456789IN, 2026-11-23", null));
    assertEquals(1, sent.messages("application-told", "EX123456789IN"));
    asVisitor(SAMPLE);
    Tracking onItsWay = applications.track(ordered.number(), MOBILE);
    assertEquals("sent", onItsWay.state());
    assertEquals("Speed Post EX123456789IN, 2026-11-23", onItsWay.said());
    as(SAMPLE, OFFICER);
    applications.act(ordered.number(), action("come-back", "Nobody was at home", null));
    applications.act(ordered.number(), action("send", "Speed Post EX987654321IN", null));
    CaseCard done =
        applications.act(ordered.number(), action("deliver", "Given to Radha Bai", null));
    assertEquals("approved", done.state().outcome().code());
    assertEquals("Given to Radha Bai", applications.track(ordered.number(), MOBILE).said());
    CaseCard income = filed(INCOME);
    as(SAMPLE, OFFICER);
    applications.act(income.number(), action("receive", "For the office only", null));
    assertNull(applications.track(income.number(), MOBILE).said(), "what is not meant is not told");
  }
}

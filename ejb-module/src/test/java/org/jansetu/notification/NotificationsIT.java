package org.jansetu.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.testing.InContainer;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a front door to a phone and back, against the real outbox. */
class NotificationsIT extends InContainer {

  private static final String SMPP = "jansetu.smpp.url";
  private static final Locale HINDI = Locale.forLanguageTag("hi");

  @Inject private Notifications notifications;
  @Inject private OutboxStep step;
  @Inject private Gateways gateways;

  @AfterEach
  void hangUp() {
    System.clearProperty(SMPP);
    if (gateways != null) {
      gateways.close();
    }
  }

  @Test
  @Tag("MPO-3")
  @Tag("TEL-7")
  void withoutAGatewayTheMessageStandsOnThePageOfTheDemo() {
    String number = number();
    asOperator("SRT-0001");
    notifications.send(filed(number, "9999900001", HINDI));
    MessageCard card = find(number);
    assertEquals(MessageState.SUPPRESSED, card.state());
    assertEquals("no-gateway", card.reason());
    assertEquals("9999900001", card.to());
    assertTrue(card.text().startsWith("आपका आवेदन " + number), card.text());
  }

  @Test
  void theSameMessageIsWrittenOnceAndNothingWithoutANumber() {
    String number = number();
    asOperator("SRT-0001");
    notifications.send(filed(number, "+91 99999 00001", Locale.ENGLISH));
    notifications.send(filed(number, "9999900001", Locale.ENGLISH));
    assertEquals(1, count(number));
    String other = number();
    notifications.send(filed(other, null, Locale.ENGLISH));
    notifications.send(filed(other, " ", Locale.ENGLISH));
    assertEquals(0, count(other));
    notifications.send(filed(other, "12345", Locale.ENGLISH));
    assertEquals("bad-address", find(other).reason());
  }

  @Test
  void whatOnlyADefectSendsFails() {
    asOperator("SRT-0001");
    assertThrows(
        Exception.class,
        () ->
            notifications.send(
                new Message(Channel.SMS, "9999900001", "lottery-won", HINDI, Map.of(), number())));
    assertThrows(
        Exception.class,
        () ->
            notifications.send(
                new Message(
                    Channel.SMS, "9999900001", "otp", HINDI, Map.of("code", "1"), number())));
  }

  @Test
  @Tag("X-3")
  void onlyTheStateAdministratorOfADemoReadsThem() {
    asVisitor(SAMPLE);
    assertThrows(Unauthenticated.class, () -> notifications.list(null, 10));
    asOperator("SRT-0001");
    assertThrows(Forbidden.class, () -> notifications.list(null, 10));
  }

  @Test
  void crashBeforeTheHandOverLosesNothingAndSendsOnce() throws Exception {
    try (ShortMessageCentre centre = new ShortMessageCentre()) {
      String number = number();
      queue(number, centre);
      asPlatform(SAMPLE);
      // The server that borrowed it dies here: nobody else gets it while the loan lasts.
      List<Letter> lent = claimed(number);
      System.setProperty(SMPP, centre.url());
      takeATurn(centre);
      assertEquals(0, sent(centre, number), "it is lent");
      // The loan ends.
      asPlatform(SAMPLE);
      step.giveBack(lent);
      await(() -> sent(centre, number) == 1);
      await(() -> find(number).state() == MessageState.SENT);
      takeATurn(centre);
      assertEquals(1, sent(centre, number), "never again once the answer is stored");
    }
  }

  /** What is queued later has been sent: whatever else was due before was looked at. */
  private void takeATurn(ShortMessageCentre centre) throws Exception {
    String later = number();
    asOperator("SRT-0001");
    notifications.send(otp(later));
    await(() -> find(later).state() == MessageState.SENT);
    assertEquals(1, sent(centre, later));
  }

  @Test
  @Tag("X-20")
  void receiptOfTheCentreIsTheStateOfTheMessage() throws Exception {
    try (ShortMessageCentre centre = new ShortMessageCentre()) {
      centre.receipts(DeliveryReceiptState.DELIVRD);
      System.setProperty(SMPP, centre.url());
      String number = number();
      asOperator("SRT-0001");
      notifications.send(otp(number));
      await(() -> find(number).state() == MessageState.DELIVERED);
      assertEquals(1, sent(centre, number), "the centre saw the code");
      assertTrue(find(number).text().contains("•"), "the outbox does not keep it");
    }
  }

  @Test
  void centreThatRefusesForGoodEndsTheMessage() throws Exception {
    try (ShortMessageCentre centre = new ShortMessageCentre()) {
      String number = number();
      // Others are told something at the same time.
      centre.refuse(number);
      System.setProperty(SMPP, centre.url());
      asOperator("SRT-0001");
      notifications.send(otp(number));
      try {
        await(() -> find(number).state() == MessageState.FAILED);
      } catch (AssertionError e) {
        throw new AssertionError(find(number) + " of " + centre.taken().size() + " taken", e);
      }
      assertEquals("bad-address", find(number).reason());
    }
  }

  /** Written while a gateway is set, whose centre is not reachable by the dispatcher yet. */
  private void queue(String number, ShortMessageCentre centre) {
    System.setProperty(SMPP, centre.url().replace(":" + centre.port(), ":1"));
    asOperator("SRT-0001");
    notifications.send(otp(number));
    System.clearProperty(SMPP);
  }

  private List<Letter> claimed(String number) throws InterruptedException {
    for (int i = 0; i < 60; i++) {
      List<Letter> letters = step.claim(Channel.SMS, true, 100);
      if (letters.stream().anyMatch(letter -> letter.text().contains(number))) {
        gateways.close();
        return letters;
      }
      Thread.sleep(500);
    }
    throw new IllegalStateException("it was never due");
  }

  private static Message filed(String number, String to, Locale language) {
    return new Message(
        Channel.SMS,
        to,
        "application-filed",
        language,
        Map.of("number", number, "promisedOn", "5 December 2026", "service", "Income certificate"),
        number + "/filed/" + (to != null && to.length() < 10 ? to : ""));
  }

  /** Urgent, so that the hour at which the test runs does not matter. */
  private static Message otp(String number) {
    return new Message(
        Channel.SMS,
        "9999900001",
        "otp",
        Locale.ENGLISH,
        Map.of("code", number, "minutes", "10"),
        "otp/" + number);
  }

  /** Letters only: digits of a code are blotted out. */
  private static String number() {
    return "A" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
  }

  private long sent(ShortMessageCentre centre, String number) {
    return centre.taken().stream().filter(taken -> taken.text().contains(number)).count();
  }

  private long count(String number) {
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    return notifications.list(null, 200).items().stream()
        .filter(card -> card.text().contains(number))
        .count();
  }

  private MessageCard find(String number) {
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    return notifications.list(null, 200).items().stream()
        .filter(card -> card.text().contains(number))
        .findFirst()
        .orElseThrow();
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws Exception {
    for (int i = 0; i < 60; i++) {
      if (condition.holds()) {
        return;
      }
      Thread.sleep(500);
    }
    throw new AssertionError("waited half a minute in vain");
  }
}

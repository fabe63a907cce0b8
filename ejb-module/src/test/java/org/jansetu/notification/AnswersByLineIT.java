package org.jansetu.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jansetu.grievance.GrievanceAct;
import org.jansetu.grievance.GrievanceCard;
import org.jansetu.grievance.GrievanceChannel;
import org.jansetu.grievance.Grievances;
import org.jansetu.grievance.Lodging;
import org.jansetu.grievance.Token;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A citizen answers by short message, from the socket of the centre to the grievance. */
@Tag("X-15")
@Tag("TEL-7")
class AnswersByLineIT extends InContainer {

  private static final String SMPP = "jansetu.smpp.url";
  private static final String NUMBER = "56070";
  private static final Posting AGENT = new Posting(Role.AGENT, SAMPLE);

  @Inject private Grievances grievances;
  @Inject private Gateways gateways;
  @Inject private ReceiptDesk desk;
  @Inject private Notifications notifications;

  @AfterEach
  void hangUp() {
    System.clearProperty(SMPP);
    if (gateways != null) {
      gateways.close();
    }
  }

  private static String mobile() {
    return "9" + (100_000_000 + ThreadLocalRandom.current().nextInt(800_000_000));
  }

  /** A grievance that the block's office has answered. */
  private String answered(String mobile) {
    as(SAMPLE, AGENT);
    Lodging lodging =
        Lodging.of(
                "water-supply",
                "ND-P1",
                "हैंडपंप बंद है",
                GrievanceChannel.PHONE,
                UUID.randomUUID().toString())
            .by(new Lodging.Contact("Kamla", mobile, "hi"));
    String token = grievances.lodge(lodging).token();
    as(SAMPLE, new Posting(Role.GRIEVANCE_OFFICER, "WATER/ND-B1/L1"));
    grievances.act(token, new GrievanceAct("answer", "Mended today", null, null, null, null));
    return token;
  }

  private GrievanceCard card(String token) {
    as(SAMPLE, AGENT);
    return grievances.standing(token);
  }

  @Test
  void oneAndTheTokenCloseItAndTwoTakesItUp() throws Exception {
    String mobile = mobile();
    String solved = answered(mobile);
    String unsolved = answered(mobile);
    try (ShortMessageCentre centre = new ShortMessageCentre()) {
      System.setProperty(SMPP, centre.url());
      gateways.listen();
      centre.write("91" + mobile, NUMBER, "1 " + Token.grouped(solved));
      centre.write("91" + mobile, NUMBER, "2 " + unsolved + " अब भी बंद, फ़ोन " + mobile);
      // The centre repeats what it believes was lost.
      centre.write("91" + mobile, NUMBER, "1 " + Token.grouped(solved));
    }
    GrievanceCard closed = card(solved);
    assertEquals("closed", closed.state().code());
    assertEquals(
        1, closed.history().stream().filter(step -> step.action().equals("consent")).count());
    GrievanceCard raised = card(unsolved);
    assertEquals("registered", raised.state().code());
    assertEquals("WATER/ND-D1/L2", raised.office().code());
    String said =
        raised.history().stream()
            .filter(step -> step.action().equals("refuse-closure"))
            .map(GrievanceCard.Step::remark)
            .findFirst()
            .orElseThrow();
    assertTrue(said.contains("अब भी बंद"), said);
    assertTrue(!said.contains(mobile.substring(5)), "the office reads no number: " + said);
  }

  @Test
  @Tag("TEL-4")
  void citizenIsToldAtTheNumberThatNobodySees() throws Exception {
    String mobile = mobile();
    try (ShortMessageCentre centre = new ShortMessageCentre()) {
      System.setProperty(SMPP, centre.url());
      String token = answered(mobile);
      for (int i = 0; i < 60 && told(centre, mobile, token) == 0; i++) {
        Thread.sleep(500);
      }
      assertTrue(told(centre, mobile, token) >= 1, () -> centre.taken().toString());
    }
  }

  @Test
  void whatNobodyUnderstandsIsExplainedOnceADay() {
    String mobile = mobile();
    String other = mobile();
    // A wrong token is told the same as none; what answers by itself is not answered again.
    for (String text : new String[] {"पानी कब आएगा?", "1 1234567890", "Message not understood"}) {
      assertTrue(desk.hear(new TextReceived("91" + mobile, NUMBER, text)));
    }
    assertTrue(desk.hear(new TextReceived("BANK", NUMBER, "Your balance is low")));
    assertTrue(desk.hear(new TextReceived("91" + other, "99999", "Where am I?")));
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    List<MessageCard> told =
        notifications.list(null, 200).items().stream()
            .filter(card -> card.template().equals("reply-not-understood"))
            .toList();
    assertEquals(
        List.of(mobile),
        told.stream().map(MessageCard::to).filter(to -> to.matches(mobile + "|" + other)).toList());
    assertTrue(told.stream().noneMatch(card -> card.to().contains("BANK")));
    assertTrue(told.get(0).text().contains(NUMBER) && told.get(0).text().contains("समझ में नहीं"));
  }

  @Test
  @Tag("TEL-4")
  void threeAndTheTokenAnswerTheOffice() {
    String mobile = mobile();
    as(SAMPLE, AGENT);
    String token =
        grievances
            .lodge(
                Lodging.of(
                        "water-supply",
                        "ND-P1",
                        "नल सूखा है",
                        GrievanceChannel.PHONE,
                        UUID.randomUUID().toString())
                    .by(new Lodging.Contact("Kamla", mobile, "hi")))
            .token();
    as(SAMPLE, new Posting(Role.GRIEVANCE_OFFICER, "WATER/ND-B1/L1"));
    grievances.act(token, GrievanceAct.of("ask-citizen", "कब से?"));
    assertTrue(desk.hear(new TextReceived("91" + mobile, NUMBER, "3 " + token + " सोमवार से")));
    GrievanceCard card = card(token);
    assertEquals("in-work", card.state().code());
    assertTrue(card.history().toString().contains("सोमवार से"));
  }

  private static long told(ShortMessageCentre centre, String mobile, String token) {
    return centre.taken().stream()
        .filter(taken -> taken.to().endsWith(mobile) && taken.text().contains(Token.grouped(token)))
        .count();
  }

  @Test
  void anotherNumberAnotherWordAndAnotherPlaceChangeNothing() {
    String mobile = mobile();
    String token = answered(mobile);
    for (TextReceived text :
        new TextReceived[] {
          new TextReceived("91" + mobile(), NUMBER, "1 " + token),
          new TextReceived("91" + mobile, NUMBER, "OK " + token),
          new TextReceived("91" + mobile, "99999", "1 " + token),
          new TextReceived("BANK", NUMBER, "1 " + token),
          new TextReceived("91" + mobile, NUMBER, "1")
        }) {
      assertTrue(desk.hear(text), "heard to its end, so that it does not come again");
    }
    assertEquals("answered", card(token).state().code());
    assertTrue(desk.hear(new TextReceived(mobile, NUMBER, "1 " + token)));
    assertEquals("closed", card(token).state().code());
  }
}

package org.jansetu.appeal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Money;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Penalties and their money: ordered, recovered, paid once; taken back by a revision. */
@Tag("X-6")
class PenaltiesIT extends Hearing {

  private String penalised(int lateDays) {
    String appeal = second(late(lateDays)).number();
    AppealCard card = act(SECOND, appeal, penalty("per-day", null, "designated-officer"));
    assertEquals("penalised", card.state().code());
    return card.penalties().get(0).number();
  }

  private PayOut payOut(String number, String key) {
    return new PayOut(number, "Radha Bai", "signed voucher 7", key);
  }

  @Test
  void dayOfDelayCostsTwoHundredAndFiftyUpToFiveThousand() {
    long owed = net("officer-recovery", "REV");
    long due = net("compensation", "REV");
    String appeal = second(late(3)).number();
    AppealCard card = act(SECOND, appeal, penalty("per-day", null, "designated-officer"));
    PenaltyCard days = card.penalties().get(0);
    assertEquals(Money.ofRupees(750), days.amount());
    assertEquals("ordered", days.status());
    assertEquals(owed - 75_000, net("officer-recovery", "REV"));
    assertEquals(due + 75_000, net("compensation", "REV"));
    refused(
        "penalty-exists",
        () -> act(SECOND, appeal, penalty("lump", 60_000L, "designated-officer")));
    AppealCard both = act(SECOND, appeal, penalty("lump", 60_000L, "first-appeal-officer"));
    assertEquals(2, both.penalties().size());
    assertEquals(due + 135_000, net("compensation", "REV"));
    as(SAMPLE, SECOND);
    assertEquals("directed", appeals.act(appeal, direct(3)).state().code());
    String most = second(late(23)).number();
    assertEquals(
        Money.ofRupees(5_000),
        act(SECOND, most, penalty("per-day", null, "designated-officer"))
            .penalties()
            .get(0)
            .amount());
  }

  @Test
  void refusedPenaltyLeavesNothing() {
    String appeal = second(rejected(2)).number();
    long due = net("compensation", "REV");
    for (AppealAction wrong :
        List.of(
            penalty("per-day", null, "designated-officer"),
            penalty("lump", 49_999L, "designated-officer"),
            penalty("lump", 500_001L, "designated-officer"),
            penalty("per-day", null, "first-appeal-officer"),
            AppealAction.of("impose-penalty", "without one"))) {
      assertThrows(InvalidInput.class, () -> act(SECOND, appeal, wrong), wrong.toString());
    }
    refused(
        "illegal-move", () -> act(FIRST, appeal, penalty("lump", 60_000L, "designated-officer")));
    as(SAMPLE, SECOND);
    assertEquals("filed", appeals.get(appeal).state().code());
    assertEquals(due, net("compensation", "REV"));
  }

  @Test
  void firstAuthorityImposesNone() {
    as(SAMPLE, OPERATOR);
    String first = filed(late(3)).number();
    refused(
        "illegal-move", () -> act(FIRST, first, penalty("lump", 60_000L, "designated-officer")));
  }

  @Test
  void compensationIsPaidOnceAndOnlyWhenItWasRecovered() throws Exception {
    String number = penalised(2);
    Money before = balance();
    refused("compensation-not-due", () -> appeals.pay(payOut(number, "early")));
    as(SAMPLE, OPERATOR);
    assertThrows(Forbidden.class, () -> appeals.recover(number, "challan 12"));
    as(SAMPLE, SECOND);
    assertThrows(InvalidInput.class, () -> appeals.recover(number, " "));
    assertEquals("recovered", appeals.recover(number, "challan 12").status());
    refused("penalty-recovered", () -> appeals.recover(number, "challan 13"));
    assertThrows(Forbidden.class, () -> appeals.pay(payOut(number, "no-kiosk")));
    as(SAMPLE, new Posting(Role.OPERATOR, "KNR-0001"));
    assertThrows(NotFound.class, () -> appeals.pay(payOut(number, "elsewhere")));
    as(SAMPLE, OPERATOR);
    String key = "pay-" + number.hashCode();
    List<Object> results = atOnce(6, () -> appeals.pay(payOut(number, key)));
    assertTrue(results.stream().allMatch(Appeals.Paid.class::isInstance), results::toString);
    assertEquals(
        1, results.stream().map(Appeals.Paid.class::cast).filter(paid -> !paid.isReplay()).count());
    assertEquals(before.plus(Money.ofRupees(500)), balance());
    refused("compensation-paid", () -> appeals.pay(payOut(number, "another-key")));
    PayOut other = new PayOut(number, "Somebody else", "signed voucher 7", key);
    refused("idempotency-key-reused", () -> appeals.pay(other));
    assertEquals(before.plus(Money.ofRupees(500)), balance());
    assertEquals("paid", appeals.penalty(number).status());
    assertEquals(KIOSK, appeals.penalty(number).paidKiosk());
    assertTrue(
        wallets.ownStatement(past.today(), past.today()).entries().stream()
            .anyMatch(entry -> entry.reason().equals("compensation-paid")));
  }

  @Test
  void revisionTakesTheOrderBack() {
    long due = net("compensation", "REV");
    long owed = net("officer-recovery", "REV");
    String number = penalised(4);
    String second = number.substring(3, number.length() - 2);
    String application = "A-" + second.substring(3);
    act(SECOND, second, direct(3));
    as(SAMPLE, FIRST);
    refused("not-appealable", () -> filed(application));
    as(SAMPLE, OFFICER);
    AppealCard revision = filed(application);
    assertEquals(Level.REVISION, revision.level());
    assertEquals("revision-officer", revision.hearsRole());
    for (Posting other : List.of(SECOND, STATE)) {
      refused("illegal-move", () -> act(other, revision.number(), AppealAction.of("allow", "x")));
    }
    AppealQuery inbox = new AppealQuery(null, false, false, null, 200);
    as(SAMPLE, new Posting(Role.REVISION_OFFICER, "WELFARE"));
    assertEquals(List.of(), appeals.list(inbox).items());
    assertThrows(NotFound.class, () -> appeals.get(revision.number()));
    as(SAMPLE, NOMINATED);
    assertTrue(
        appeals.list(inbox).items().stream()
            .allMatch(each -> each.hearsRole().equals("revision-officer")));
    assertTrue(
        appeals.list(inbox).items().stream()
            .anyMatch(each -> each.number().equals(revision.number())));
    AppealCard allowed =
        act(NOMINATED, revision.number(), AppealAction.of("allow", "The office was flooded"));
    assertEquals("allowed", allowed.state().code());
    assertEquals("set-aside", appeals.penalty(number).status());
    assertEquals(due, net("compensation", "REV"));
    assertEquals(owed, net("officer-recovery", "REV"));
    as(SAMPLE, SECOND);
    refused("penalty-set-aside", () -> appeals.recover(number, "challan 14"));
    as(SAMPLE, OPERATOR);
    refused("compensation-not-due", () -> appeals.pay(payOut(number, "set-aside")));
    as(SAMPLE, OFFICER);
    refused("not-appealable", () -> filed(application));
  }

  @Test
  void whatWasPaidIsNotTakenBack() {
    String number = penalised(4);
    String second = number.substring(3, number.length() - 2);
    act(SECOND, second, direct(3));
    as(SAMPLE, SECOND);
    appeals.recover(number, "challan 15");
    as(SAMPLE, OPERATOR);
    appeals.pay(payOut(number, "before-revision-" + number.hashCode()));
    as(SAMPLE, OFFICER);
    String revision = filed("A-" + second.substring(3)).number();
    refused("compensation-paid", () -> act(NOMINATED, revision, AppealAction.of("allow", "Flood")));
    as(SAMPLE, STATE);
    assertEquals("filed", appeals.get(revision).state().code(), "nothing of it was done");
  }

  @Test
  void ordersArePapers() {
    String number = penalised(2);
    String second = number.substring(3, number.length() - 2);
    assertThrows(NotFound.class, () -> appeals.order(second), "not before it is decided");
    act(SECOND, second, AppealAction.of("allow", "The office is to blame"));
    for (String paper : List.of(number, second)) {
      byte[] content = appeals.order(paper).content();
      assertEquals("%PDF", new String(content, 0, 4, StandardCharsets.ISO_8859_1));
      assertFalse(content.length < 2_000, paper);
    }
    as(SAMPLE, new Posting(Role.OPERATOR, "KNR-0001"));
    assertThrows(NotFound.class, () -> appeals.order(number));
  }
}

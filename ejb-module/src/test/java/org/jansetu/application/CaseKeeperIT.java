package org.jansetu.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jansetu.counter.ChargeItem;
import org.jansetu.counter.ChargeRequest;
import org.jansetu.counter.Citizen;
import org.jansetu.counter.Transaction;
import org.jansetu.counter.Transactions;
import org.jansetu.workflow.IllegalMove;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the server does by itself: makes cases of charges, and what the law's clock wants. */
class CaseKeeperIT extends Filing {

  /** For two hundred charges, of which fifty become cases in the busiest second. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

  @Inject private CaseKeeper keeper;
  @Inject private CaseQueue queue;
  @Inject private FilingDesk filing;
  @Inject private Transactions transactions;

  @Test
  void chargeAtTheCounterBecomesACaseByItself() {
    Transaction made = charged(INCOME, 2_000);
    String number = applications.findNumber(made).orElseThrow();
    assertEquals(number, applications.get(number).number(), "it is made when it is asked for");
    List<Transaction> many = Stream.generate(() -> charged(INCOME, 2_000)).limit(20).toList();
    keeper.make();
    as(SAMPLE, OPERATOR);
    for (Transaction each : many) {
      assertEquals(1, heard.filed("A-" + each.receiptNumber()).size());
    }
    keeper.make();
    as(SAMPLE, OPERATOR);
    assertEquals(1, heard.filed(number).size(), "a charge has one case");
    assertEquals("submitted", applications.get("A-" + many.get(0).receiptNumber()).state().code());
  }

  /** Nobody calls the keeper here: what it does every second has to be enough. */
  @Test
  @Tag("MPO-9")
  void casesKeepPaceWithManyCounters() throws Exception {
    as(SAMPLE, OPERATOR);
    List<String> numbers = new ArrayList<>();
    for (int burst = 0; burst < 4; burst++) {
      for (Object made : atOnce(50, () -> charged(INCOME, 2_000).receiptNumber())) {
        assertTrue(made instanceof String, () -> "not charged: " + made);
        numbers.add("A-" + made);
      }
    }
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (numbers.stream().anyMatch(number -> heard.filed(number).isEmpty())) {
      assertTrue(System.nanoTime() < until, "charges still wait for their cases");
      Thread.sleep(100);
    }
    for (String number : numbers) {
      assertEquals(1, heard.filed(number).size(), number);
    }
  }

  @Test
  void whatACrashLostIsFoundAgain() {
    Transaction made = charged(INCOME, 2_000);
    queue.take(1_000);
    String number = "A-" + made.receiptNumber();
    keeper.findLost();
    as(SAMPLE, OPERATOR);
    assertEquals(1, heard.filed(number).size());
    assertEquals(number, applications.get(number).number());
  }

  @Test
  @Tag("MPO-3")
  void crashBetweenChargeAndCaseLosesNoPaper() {
    GivenDocument identity = identity();
    FilingRequest request = request(INCOME, identity);
    filing.keep(request, 2_000);
    Transaction made =
        counter
            .charge(
                new ChargeRequest(
                    request.idempotencyKey(),
                    List.of(new ChargeItem(INCOME, request.inputs(), 2_000)),
                    new Citizen(request.applicant().name(), request.applicant().mobile()),
                    request.paidBy()))
            .transactions()
            .get(0);
    queue.take(1_000);
    keeper.findLost();
    as(SAMPLE, OPERATOR);
    CaseCard found = applications.get("A-" + made.receiptNumber());
    assertEquals(List.of(identity), found.documents());
    assertEquals(SCAN.length, applications.paper(found.number(), "identity").content().length);
    assertEquals("submitted", found.state().code());
    Applications.Filed again = applications.file(request);
    assertTrue(again.isReplay(), "the operator's second try finds the first");
    assertEquals(found.number(), again.application().number());
  }

  @Test
  void cancelledReceiptWithdrawsItsCase() {
    Applications.Filed filed = applications.file(request(INCOME, identity()));
    String number = filed.application().number();
    transactions.cancel(filed.transaction().id(), "wrong service");
    as(SAMPLE, OFFICER);
    assertThrows(IllegalMove.class, () -> applications.act(number, ActionRequest.of("receive")));
    sweep(LocalDate.now(programmes.current().zone()));
    as(SAMPLE, OFFICER);
    assertEquals("withdrawn", applications.get(number).state().code());
  }

  @Test
  @Tag("X-6")
  void promiseBreaksOnceAndOnlyWhileTheOfficeHasTheCase() {
    CaseCard running = filed(INCOME);
    CaseCard standing = applications.file(request(INCOME)).application();
    CaseCard decided = filed(INCOME);
    as(SAMPLE, OFFICER);
    applications.act(decided.number(), ActionRequest.of("receive"));
    applications.act(decided.number(), ActionRequest.of("approve"));
    LocalDate due = running.clock().dueOn();
    sweep(due);
    assertEquals(List.of(), heard.broken(running.number()), "not on the last day");
    sweep(due.plusDays(1));
    sweep(due.plusDays(2));
    assertEquals(1, heard.broken(running.number()).size());
    assertEquals(due, heard.broken(running.number()).get(0).promisedOn());
    assertEquals(List.of(), heard.broken(standing.number()));
    assertEquals(List.of(), heard.broken(decided.number()));
    as(SAMPLE, OFFICER);
    CaseCard late = applications.get(running.number());
    assertEquals(due.plusDays(1), late.clock().brokenOn());
    assertEquals(due, late.clock().promisedOn());
  }

  @Test
  @Tag("X-6")
  void whatIsNotCompletedInThirtyDaysIsClosed() {
    CaseCard standing = applications.file(request(INCOME)).application();
    LocalDate since = standing.clock().stoppedSince();
    sweep(since.plusDays(29));
    assertEquals("incomplete", state(standing.number()));
    sweep(since.plusDays(30));
    assertEquals("closed", state(standing.number()));
    IllegalMove tooLate =
        assertThrows(
            IllegalMove.class,
            () ->
                applications.act(
                    standing.number(),
                    new ActionRequest("complete", null, null, null, List.of(identity()))));
    assertEquals(List.of(), tooLate.actions());
    List<CaseEvent> history = applications.history(standing.number());
    assertEquals("platform", history.get(history.size() - 1).role());
  }

  private String state(String number) {
    as(SAMPLE, OPERATOR);
    return applications.get(number).state().code();
  }

  private void sweep(LocalDate today) {
    asPlatform(SAMPLE);
    keeper.sweep(today);
  }
}

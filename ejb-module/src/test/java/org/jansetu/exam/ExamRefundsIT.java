package org.jansetu.exam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jansetu.application.CaseCard;
import org.jansetu.counter.ChargeStatus;
import org.jansetu.counter.Transactions;
import org.jansetu.ledger.Ledger;
import org.jansetu.ledger.TrialBalance;
import org.jansetu.settlement.DailyLine;
import org.jansetu.settlement.DailyStatements;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A cancelled examination pays everybody back, once. */
@Tag("MPO-10")
@Tag("X-10")
class ExamRefundsIT extends Examining {

  private static final String EXAM = "DRIVER";
  private static final String FORM = "SMP-20";
  private static final long PAID = 73_000;
  private static final int CANDIDATES = 4;
  private static final int PATIENCE_SECONDS = 30;
  private static final Exams.Cancellation ORDER =
      new Exams.Cancellation("EB/2026/99", "paper leaked");

  @Inject private Transactions transactions;
  @Inject private Ledger ledger;
  @Inject private DailyStatements statements;

  private long balance() {
    as(SAMPLE, STATE);
    return wallets.balance(KIOSK).balance().paise();
  }

  private long transaction(String number) {
    as(SAMPLE, OPERATOR);
    return applications.get(number).transactionId();
  }

  /** One test, because an examination is cancelled once and for ever. */
  @Test
  void everybodyIsPaidBackOnceWhateverHappensInBetween() throws Exception {
    long before = balance();
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < CANDIDATES; i++) {
      numbers.add(filed(FORM, "Driver " + i));
    }
    assertEquals(before - CANDIDATES * PAID, balance());
    as(SAMPLE, new Posting(Role.SOCIETY_ADMIN, "SOC-1"));
    transactions.cancel(transaction(numbers.get(0)), "typed wrongly");
    as(SAMPLE, EXAMINER);
    assertThrows(InvalidInput.class, () -> exams.cancel(EXAM, new Exams.Cancellation("", "x")));

    exams.cancel(EXAM, ORDER);
    assertEquals(CANDIDATES - 1, exams.refunds(EXAM, null, 50).items().size());
    assertEquals("cancelled", exams.cancel(EXAM, ORDER).status(), "the same order again");
    Refusal other =
        assertThrows(
            Refusal.class, () -> exams.cancel(EXAM, new Exams.Cancellation("EB/2026/98", "x")));
    assertEquals("exam-cancelled", other.code());
    Refusal dates =
        assertThrows(
            Refusal.class,
            () ->
                exams.announce(
                    EXAM, new Announcement(null, null, in(1000), null, null, "EB/2026/97")));
    assertEquals("exam-cancelled", dates.code());
    assertEquals("exam-cancelled", assertThrows(Refusal.class, () -> quote(FORM)).code());
    assertEquals(
        "exam-cancelled",
        assertThrows(
                Refusal.class,
                () -> candidates.correct(numbers.get(1), changes("address", "Too late")))
            .code());
    assertEquals(
        "exam-cancelled",
        assertThrows(Refusal.class, () -> candidates.admitCard(numbers.get(1), Locale.ENGLISH))
            .code());

    asPlatform(SAMPLE);
    atOnce(4, refunds::payBack);
    // The keeper's own clock may be making one of them at this moment.
    as(SAMPLE, EXAMINER);
    for (int i = 0; i < PATIENCE_SECONDS && exams.counts(EXAM).refundsDue() > 0; i++) {
      Thread.sleep(1000);
    }
    asPlatform(SAMPLE);
    everybodyIsToldOnce(numbers);
    assertEquals(0, refunds.payBack(), "nothing is left to be made");
    assertEquals(before, balance(), "every paisa came back, and none twice");
    for (String number : numbers) {
      assertEquals(ChargeStatus.REVERSED, transactions.get(transaction(number)).status());
    }
    CaseCard withdrawn = applications.get(numbers.get(1));
    assertEquals("withdrawn", withdrawn.state().code());
    cashIsHandedOutOnceAgainstASignature(numbers);
    as(SAMPLE, EXAMINER);
    Exams.Counts counts = exams.counts(EXAM);
    assertEquals(0, counts.refundsDue());
    assertEquals(CANDIDATES - 1, counts.refundsDone());
    assertEquals((CANDIDATES - 1) * PAID, counts.refundPaise());
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    exams.write(exams.refundTable(EXAM), table);
    String[] lines = table.toString(UTF_8).lines().toArray(String[]::new);
    assertEquals(CANDIDATES, lines.length);
    assertTrue(lines[1].contains(",cash,73000,kiosk,done,"), lines[1]);
    refundsStandApartInTheStatement();
    booksAgree();
  }

  private void booksAgree() {
    as(SAMPLE, STATE);
    LocalDate today = LocalDate.now(programmes.current().zone());
    TrialBalance books = ledger.trialBalance(today, today);
    assertEquals(books.debits(), books.credits());
  }

  private void refundsStandApartInTheStatement() {
    long refunded = 0;
    long cancelled = 0;
    for (DailyLine line : statements.statement(statements.lastWeek(null)).lines()) {
      if (line.service().equals(FORM)) {
        refunded += line.refunded().count();
        cancelled += line.cancelled().count();
      }
    }
    assertEquals(CANDIDATES - 1, refunded);
    assertEquals(1, cancelled, "the one that an administrator cancelled before");
  }

  @Test
  void nobodyButTheServerPaysBackOrTells() {
    as(SAMPLE, OPERATOR);
    assertThrows(Forbidden.class, () -> refunds.payBack());
    assertThrows(Forbidden.class, () -> refunds.tell());
  }

  private List<String> waiting() {
    return exams.toHandOut(null, 200).items().stream().map(RefundLine::application).toList();
  }

  private void cashIsHandedOutOnceAgainstASignature(List<String> numbers) throws Exception {
    as(SAMPLE, OPERATOR);
    assertTrue(waiting().containsAll(numbers.subList(1, CANDIDATES)), waiting()::toString);
    assertFalse(waiting().contains(numbers.get(0)), "its receipt was cancelled before");
    String number = numbers.get(1);
    Exams.HandOut order = new Exams.HandOut("Driver 1", "Voucher 12");
    for (Exams.HandOut bad :
        List.of(new Exams.HandOut(" ", "Voucher 12"), new Exams.HandOut("Driver 1", "12"))) {
      assertThrows(InvalidInput.class, () -> exams.handOut(number, bad), bad.toString());
    }
    RefundLine line = exams.handOut(number, order);
    assertEquals("Driver 1", line.handed().receivedBy());
    assertEquals("operator", line.handed().by());
    assertEquals(line.handed(), exams.handOut(number, order).handed(), "the same again");
    Exams.HandOut other = new Exams.HandOut("Driver 1", "Voucher 13");
    assertEquals(
        "refund-handed-out",
        assertThrows(Refusal.class, () -> exams.handOut(number, other)).code());
    assertFalse(waiting().contains(number));
    assertThrows(NotFound.class, () -> exams.handOut(numbers.get(0), order));
    as(SAMPLE, new Posting(Role.OPERATOR, "KNR-0001"));
    assertFalse(waiting().contains(numbers.get(2)));
    assertThrows(NotFound.class, () -> exams.handOut(numbers.get(2), order));
    as(SAMPLE, EXAMINER);
    assertThrows(Forbidden.class, () -> exams.handOut(numbers.get(2), order));
    assertThrows(Forbidden.class, () -> exams.toHandOut(null, 10));
    as(SAMPLE, OPERATOR);
    AtomicInteger voucher = new AtomicInteger();
    List<Object> results =
        atOnce(
            6,
            () ->
                exams.handOut(
                    numbers.get(2),
                    new Exams.HandOut("Driver 2", "Paper " + voucher.incrementAndGet())));
    assertEquals(1, results.stream().filter(RefundLine.class::isInstance).count());
  }

  private void everybodyIsToldOnce(List<String> numbers) {
    refunds.tell();
    assertEquals(0, refunds.tell(), "everybody is told once");
    assertEquals(
        0, told.messages("exam-cancelled", numbers.get(0)), "who had cancelled is owed nothing");
    for (String number : numbers.subList(1, CANDIDATES)) {
      assertEquals(1, told.messages("exam-cancelled", number));
    }
  }
}

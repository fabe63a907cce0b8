package org.jansetu.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CodedName;
import org.jansetu.counter.Transaction;
import org.jansetu.counter.Transactions;
import org.jansetu.handover.AtTheBuilding;
import org.jansetu.ledger.Ledger;
import org.jansetu.ledger.TrialBalance;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A department sees what was collected for it, and it is what the ledger says. */
@Tag("MPO-13")
class DailyStatementsIT extends AtTheBuilding {

  private static final Posting OFFICER = new Posting(Role.DEPARTMENT_OFFICER, REGISTRATION);
  private static final Posting STATE = new Posting(Role.STATE_ADMIN, "ND");

  /** One and a half percent of 10,001 rupees, to the paisa. */
  private static final long FEE = 15_002;

  @Inject private DailyStatements statements;
  @Inject private Transactions transactions;
  @Inject private Ledger ledger;
  @Inject private Catalogue catalogue;

  private DailyLine deeds() {
    return statements.statement(statements.lastWeek(REGISTRATION)).lines().stream()
        .filter(line -> line.service().equals(DEED))
        .reduce(DailyLine.NOTHING, DailyLine::plus);
  }

  private Transaction transaction(String application) {
    as(SAMPLE, OPERATOR);
    return transactions.get(applications.get(application).transactionId());
  }

  @Test
  void whatIsPaidAndGivenBackStandsInItsLineWithTheReceipt() {
    as(SAMPLE, OFFICER);
    DailyLine before = deeds();
    Transaction kept = transaction(filed(CENTRE));
    Transaction gone = transaction(filed(CENTRE));
    as(SAMPLE, new Posting(Role.SOCIETY_ADMIN, "SOC-3"));
    transactions.cancel(gone.id(), "typed wrongly");
    as(SAMPLE, OFFICER);
    DailyLine after = deeds();
    assertEquals(before.collected().count() + 2, after.collected().count());
    assertEquals(before.collected().total().paise() + 2 * FEE, after.collected().total().paise());
    assertEquals(before.cancelled().count() + 1, after.cancelled().count());
    assertEquals(before.net().paise() + FEE, after.net().paise());
    assertEquals(0, after.refunded().count(), "nothing of it is an examination's");

    DailyLine last =
        statements.statement(statements.lastWeek(null)).lines().stream()
            .filter(line -> line.service().equals(DEED))
            .reduce((first, second) -> second)
            .orElseThrow();
    assertEquals("Registration of a rent agreement", last.name().en());
    DailyQuery day = new DailyQuery(last.day(), last.day(), null);
    List<DailyReceipt> receipts = statements.receipts(day, DEED, null, 3).items();
    assertEquals(gone.receiptNumber(), receipts.get(0).receiptNumber());
    assertEquals("cancelled", receipts.get(0).move());
    assertEquals(-FEE, receipts.get(0).amount().paise());
    assertTrue(
        receipts.stream()
            .anyMatch(
                one ->
                    one.receiptNumber().equals(kept.receiptNumber())
                        && one.move().equals("collected")
                        && one.kiosk().equals(CENTRE)));
    assertEquals(last.net().paise(), sumOfReceipts(day));
  }

  private long sumOfReceipts(DailyQuery day) {
    long sum = 0;
    String cursor = null;
    do {
      Page<DailyReceipt> page = statements.receipts(day, DEED, cursor, 2);
      sum += page.items().stream().mapToLong(one -> one.amount().paise()).sum();
      cursor = page.nextCursor();
    } while (cursor != null);
    return sum;
  }

  @Test
  @Tag("X-3")
  void everyDepartmentsStatementAddsUpToTheLedger() {
    filed(CENTRE);
    as(SAMPLE, STATE);
    DailyQuery week = statements.lastWeek(REGISTRATION);
    TrialBalance books = ledger.trialBalance(week.from(), week.until());
    for (CodedName department : catalogue.departments()) {
      DailyLine total =
          statements
              .statement(new DailyQuery(week.from(), week.until(), department.code()))
              .total();
      assertEquals(
          moved(books, "department", department.code()), total.net().paise(), department.code());
      assertEquals(
          -moved(books, "department-due", department.code()),
          total.borne().paise(),
          department.code());
    }
    assertTrue(moved(books, "department", REGISTRATION) != 0, "the test has something to add up");
  }

  private static long moved(TrialBalance books, String kind, String owner) {
    return books.rows().stream()
        .filter(row -> row.kind().equals(kind) && row.owner().equals(owner))
        .mapToLong(row -> row.credits().minus(row.debits()).paise())
        .sum();
  }

  @Test
  void statementGoesOutForTheDesk() throws Exception {
    filed(CENTRE);
    as(SAMPLE, OFFICER);
    DailyQuery week = statements.lastWeek(null);
    String csv =
        new String(statements.file(week, "csv", Locale.ENGLISH).content(), StandardCharsets.UTF_8);
    assertTrue(csv.contains("Registration of a rent agreement,"), csv);
    String net = statements.statement(week).total().net().toString();
    assertTrue(csv.lines().reduce((a, b) -> b).orElseThrow().contains("," + net + ","), csv);
    assertTrue(statements.file(week, "xlsx", Locale.ENGLISH).fileName().endsWith(".xlsx"));
    try (PdfReader pdf = new PdfReader(statements.file(week, "pdf", Locale.ENGLISH).content())) {
      String text = new PdfTextExtractor(pdf).getTextFromPage(1).replaceAll("\\s+", " ");
      assertTrue(text.contains("Daily statement: Registration Department"), text);
    }
    assertNotNull(statements.file(week, "pdf", Locale.forLanguageTag("hi")));
  }

  @Test
  @Tag("X-2")
  void nobodySeesTheMoneyOfOthers() {
    filed(CENTRE);
    as(SAMPLE, OFFICER);
    long all = deeds().net().paise();
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "REG@ND-D3"));
    assertEquals("ND-D3", statements.statement(statements.lastWeek(null)).area());
    long own = deeds().net().paise();
    assertTrue(own >= FEE && own <= all, own + " of " + all);
    for (String elsewhere : List.of("REG@ND-D1", "REG@GONE")) {
      as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, elsewhere));
      DailyQuery week = statements.lastWeek(null);
      assertTrue(
          statements.receipts(day(week), DEED, null, 200).items().stream()
              .noneMatch(one -> one.kiosk().equals(CENTRE)),
          elsewhere);
    }
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "FOOD"));
    assertEquals("FOOD", statements.statement(statements.lastWeek("REG")).department().code());
    assertEquals(0, deeds().collected().count(), "an officer's department is the own one");
    as("mponline", new Posting(Role.STATE_ADMIN, "S23"));
    String other = catalogue.departments().get(0).code();
    assertFalse(
        statements.statement(statements.lastWeek(other)).lines().stream()
            .anyMatch(line -> line.service().equals(DEED)));
    as(SAMPLE, OPERATOR);
    assertThrows(Forbidden.class, () -> statements.statement(statements.lastWeek(null)));
    as(SAMPLE, STATE);
    DailyQuery week = statements.lastWeek(null);
    assertThrows(InvalidInput.class, () -> statements.statement(week), "which department");
    DailyQuery unknown = statements.lastWeek("NOBODY");
    assertThrows(InvalidInput.class, () -> statements.statement(unknown));
    DailyQuery backward = new DailyQuery(week.until(), week.from(), "REG");
    assertThrows(InvalidInput.class, () -> statements.statement(backward));
    DailyQuery tooLong = new DailyQuery(week.until().minusDays(31), week.until(), "REG");
    assertThrows(InvalidInput.class, () -> statements.statement(tooLong));
    DailyQuery right = statements.lastWeek("REG");
    assertThrows(InvalidInput.class, () -> statements.receipts(right, DEED, "x", 10));
    assertThrows(InvalidInput.class, () -> statements.receipts(right, DEED, null, 201));
  }

  private static DailyQuery day(DailyQuery week) {
    return new DailyQuery(week.until(), week.until(), null);
  }
}

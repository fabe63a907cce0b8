package org.jansetu.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jansetu.counter.ChargeItem;
import org.jansetu.counter.ChargeRequest;
import org.jansetu.counter.Citizen;
import org.jansetu.counter.Counter;
import org.jansetu.counter.PaidBy;
import org.jansetu.counter.QuoteRequest;
import org.jansetu.counter.Transaction;
import org.jansetu.counter.Transactions;
import org.jansetu.register.RegisterLoad;
import org.jansetu.register.Registers;
import org.jansetu.shared.Money;
import org.jansetu.shared.Refusal;
import org.jansetu.stationery.Sheet;
import org.jansetu.stationery.SheetBalance;
import org.jansetu.stationery.SheetLot;
import org.jansetu.stationery.Stationery;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.jansetu.wallet.TopUp;
import org.jansetu.wallet.Wallets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A land record that is paid for, printed as it was. */
@Tag("JAN-3")
class ExtractsIT extends InContainer {

  private static final String SERVICE = "SMP-02";
  private static final String DEATHS = "SMP-22";
  private static final Posting OPERATOR = new Posting(Role.OPERATOR, "SRT-0001");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject private Extracts extracts;
  @Inject private Registers registers;
  @Inject private Counter counter;
  @Inject private Transactions transactions;
  @Inject private Wallets wallets;
  @Inject private Stationery stationery;

  @BeforeEach
  void begin() {
    if (wallets != null) {
      asPlatform(SAMPLE);
      wallets.topUp(
          new TopUp("SRT-0001", Money.ofPaise(1_000_000), "Opening (test)", "extracts-test"));
      load("Radha Bai");
    }
  }

  private void load(String holder) {
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    String csv =
        "khasra,holder,areaHectares\nBARAI/12/1," + holder + ",1.25\nBARAI/12/1,Mohan Singh,0.5\n";
    registers.load(
        new RegisterLoad(
            "land-records",
            LocalDate.of(2026, 1, 1),
            new ByteArrayInputStream(csv.getBytes(UTF_8))));
    as(SAMPLE, OPERATOR);
  }

  private static ObjectNode inputs(String khasra) {
    return JSON.createObjectNode()
        .put("record", "khasra")
        .put("village", "Barai")
        .put("khasraNumber", khasra)
        .put("pages", 1);
  }

  private Transaction paid(String khasra) {
    return paid(SERVICE, inputs(khasra));
  }

  private Transaction paid(String service, ObjectNode asked) {
    long total = counter.quote(new QuoteRequest(service, asked, null)).total().paise();
    return counter
        .charge(
            new ChargeRequest(
                UUID.randomUUID().toString(),
                List.of(new ChargeItem(service, asked, total)),
                new Citizen("Radha Bai", null),
                PaidBy.CASH))
        .transactions()
        .get(0);
  }

  private String printed(long id) throws IOException {
    return printed(id, null);
  }

  private String printed(long id, String sheet) throws IOException {
    byte[] pdf = extracts.print(id, sheet, Locale.ENGLISH).content();
    try (PdfReader reader = new PdfReader(pdf)) {
      return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
    }
  }

  @Test
  void copySaysAsOfWhenAndStaysAsItWasPrintedFirst() throws IOException {
    Found found = extracts.look(SERVICE, inputs("12/1"));
    assertEquals(2, found.lines());
    assertEquals(LocalDate.of(2026, 1, 1), found.asOf());
    Transaction paid = paid("12/1");
    String first = printed(paid.id());
    assertTrue(first.contains("As of 01-01-2026"), first);
    assertTrue(first.contains("Radha Bai") && first.contains("Mohan Singh"), first);
    assertTrue(first.contains(paid.receiptNumber()), first);
    assertFalse(first.contains("DUPLICATE"), first);

    load("Somebody Else");
    String second = printed(paid.id());
    assertTrue(second.contains("DUPLICATE 1"), second);
    assertTrue(second.contains("Mohan Singh") && !second.contains("Somebody Else"), second);
  }

  @Test
  void nothingIsPrintedForNothing() {
    assertEquals(0, extracts.look(SERVICE, inputs("99")).lines());
    assertEquals(0, extracts.look(SERVICE, JSON.createObjectNode()).lines());
    assertThrows(NotFound.class, () -> extracts.look("SMP-10", inputs("1")));
    Transaction unknown = paid("99");
    Refusal none =
        assertThrows(Refusal.class, () -> extracts.print(unknown.id(), null, Locale.ENGLISH));
    assertEquals("record-not-found", none.code());
    transactions.cancel(unknown.id(), "no such record");
    Refusal cancelled =
        assertThrows(Refusal.class, () -> extracts.print(unknown.id(), null, Locale.ENGLISH));
    assertEquals("not-charged", cancelled.code());
  }

  @Test
  void onlyTheKioskThatChargedPrints() {
    Transaction paid = paid("12/1");
    as(SAMPLE, new Posting(Role.OPERATOR, "KNR-0001"));
    assertThrows(NotFound.class, () -> extracts.print(paid.id(), null, Locale.ENGLISH));
    as(SAMPLE, new Posting(Role.AUDITOR, SAMPLE));
    assertThrows(Forbidden.class, () -> extracts.print(paid.id(), null, Locale.ENGLISH));
    assertThrows(Forbidden.class, () -> extracts.look(SERVICE, inputs("12/1")));
  }

  @Test
  @Tag("LOK-4")
  void copyOfADeathRecordUsesUpSheetsAndIsRefusedWithoutOne() throws IOException {
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    String died = "T" + System.nanoTime();
    registers.load(
        new RegisterLoad(
            "deaths",
            LocalDate.of(2026, 1, 1),
            new ByteArrayInputStream(
                ("registration,name,diedOn\n" + died + ",Radha Bai,2001-02-03\n")
                    .getBytes(UTF_8))));
    String series = "B" + System.nanoTime() % 1_000_000_000L + "-";
    stationery.issue(new SheetLot("SRT-0001", series + "0099", 3));
    as(SAMPLE, OPERATOR);
    SheetBalance before = stationery.balance("SRT-0001");
    ObjectNode asked = JSON.createObjectNode().put("referenceNumber", died).put("pages", 1);
    Transaction paid = paid(DEATHS, asked);
    assertTrue(extracts.isNumbered(DEATHS));
    PaidCopy found = extracts.findPaid(paid.receiptNumber()).orElseThrow();
    assertTrue(found.isPaid() && found.needsSheet());
    assertEquals(0, found.copies());

    assertEquals("sheet-required", refused(paid.id(), null));
    assertEquals("sheet-not-available", refused(paid.id(), series + "0500"));
    assertEquals("sheet-not-available", refused(paid.id(), "no sheet"));
    assertEquals(0, extracts.findPaid(paid.receiptNumber()).orElseThrow().copies());

    String first = printed(paid.id(), series + "0099");
    assertTrue(first.contains("Numbered sheets " + series + "0099"), first);
    assertEquals("sheet-not-available", refused(paid.id(), series + "0099"), "it is used up");
    stationery.spoil(series + "0100", "torn by the printer");
    assertEquals("sheet-not-available", refused(paid.id(), series + "0100"), "it is spoilt");
    String again = printed(paid.id(), series + "0101");
    assertTrue(again.contains("DUPLICATE 1"), again);
    assertEquals(2, extracts.findPaid(paid.receiptNumber()).orElseThrow().copies());
    SheetBalance after = stationery.balance("SRT-0001");
    assertEquals(before.used() + 2, after.used());
    assertEquals(before.spoilt() + 1, after.spoilt());
    assertEquals(before.left() - 3, after.left());
    Sheet used = stationery.list("SRT-0001", "used", series + "0100", 1).items().get(0);
    assertEquals(paid.receiptNumber(), used.certificate());
    assertEquals(2, used.copy());
    assertTrue(extracts.findPaid("SRT-NONE").isEmpty());
  }

  private String refused(long id, String sheet) {
    return assertThrows(Refusal.class, () -> extracts.print(id, sheet, Locale.ENGLISH)).code();
  }
}

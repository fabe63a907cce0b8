package org.jansetu.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.counter.ChargeItem;
import org.jansetu.counter.ChargeRequest;
import org.jansetu.counter.Citizen;
import org.jansetu.counter.Counter;
import org.jansetu.counter.PaidBy;
import org.jansetu.counter.Transaction;
import org.jansetu.counter.Transactions;
import org.jansetu.paper.Printout;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Receipts of real charges: copies are counted, rights are asked, codes prove. */
@Tag("X-14")
class ReceiptsIT extends InContainer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KIOSK = "SRT-0001";
  private static final String OTHER_KIOSK = "KNR-0001";
  private static final Pattern MARK = Pattern.compile("class=\"mark\">([^<]+)<");

  @Inject private Receipts receipts;
  @Inject private Statements statements;
  @Inject private RateLists rates;
  @Inject private Counter counter;
  @Inject private Transactions transactions;

  @Test
  @Tag("EMI-14")
  void firstCopyIsTheOriginalAndLaterOnesAreNumbered() {
    Transaction made = charge("Radha Bai");
    assertEquals("मूल प्रति / ORIGINAL", mark(made));
    assertEquals("द्वितीय प्रति 1 / DUPLICATE 1", mark(made));
    assertPdf(receipts.print(made.id(), PrintFormat.A4_PDF, Locale.ENGLISH));
    assertPdf(receipts.print(made.id(), PrintFormat.ROLL_PDF, Labels.HINDI));
    assertEquals("द्वितीय प्रति 4 / DUPLICATE 4", mark(made));
  }

  @Test
  void twentyPrintersAtOnceMakeOneOriginal() throws Exception {
    Transaction made = charge("Radha Bai");
    List<Object> marks = atOnce(20, () -> mark(made));
    for (Object mark : marks) {
      assertTrue(mark instanceof String, () -> "not printed: " + mark);
    }
    Set<Object> different = new HashSet<>(marks);
    assertEquals(20, different.size(), marks::toString);
    assertEquals(1, marks.stream().filter("मूल प्रति / ORIGINAL"::equals).count());
  }

  @Test
  void cancelledOneSaysSoOnEveryCopy() {
    Transaction made = charge("Radha Bai");
    mark(made);
    transactions.cancel(made.id(), "Wrong <b>service</b>");
    String html = html(made, Locale.ENGLISH);
    assertTrue(html.contains("निरस्त / CANCELLED"), html);
    assertTrue(html.contains("Wrong &lt;b&gt;service&lt;/b&gt;"), html);
    assertFalse(html.contains("ORIGINAL") || html.contains("DUPLICATE"), html);
  }

  @Test
  void receiptSaysWhatACitizenMustKnow() {
    Transaction made = charge("<script>alert(1)</script>");
    String html = html(made, Locale.ENGLISH);
    for (String wanted :
        List.of(
            "Nadi Seva",
            made.receiptNumber(),
            " IST",
            "SRT-0001, Kiosk, Sarita City",
            "Nadipradesh",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "98XXXXXX10",
            "(SMP-01)",
            "Revenue Department",
            "₹\u00a020.00",
            "3.39",
            "13.56",
            "3.05",
            "Rupees twenty only",
            "बीस रुपये मात्र",
            "Cash",
            "residence@2024-01-01",
            "Due by",
            "7 working days",
            "Tehsildar",
            "Sub-Divisional Officer, 15 working days",
            "Collector, 30 working days",
            "1900",
            "1901",
            made.verificationCode(),
            "Illustrative")) {
      assertTrue(html.contains(wanted), () -> wanted + " is missing in\n" + html);
    }
    assertFalse(html.contains("<script"), html);
    assertTrue(html(made, Labels.HINDI).contains("नदी सेवा"));
  }

  @Test
  void codeProvesAndNothingElseDoes() {
    Transaction made = charge("Radha Bai");
    asVisitor(SAMPLE);
    Verification found = receipts.verify(made.receiptNumber(), made.verificationCode());
    assertTrue(found.isValid());
    assertEquals(made.total(), found.total());
    assertEquals("completed", found.status());
    assertEquals(KIOSK, found.kiosk());
    String typed = " " + made.verificationCode().toLowerCase(Locale.ROOT) + " ";
    assertTrue(receipts.verify(made.receiptNumber(), typed).isValid());
    for (String[] wrong :
        new String[][] {
          {made.receiptNumber(), "AAAAAAAAAAAAAAAA"},
          {made.receiptNumber(), "0000000000000000"},
          {made.receiptNumber(), ""},
          {made.receiptNumber(), null},
          {"SMP-SRT-0001-2627-999999", made.verificationCode()},
          {"SMP-SRT-0001-2627-999999", "0000000000000000"},
          {"' or 1=1 --", made.verificationCode()},
          {null, null}
        }) {
      assertEquals(Verification.INVALID, receipts.verify(wrong[0], wrong[1]));
    }
  }

  @Test
  @Tag("X-4")
  void receiptIsPrintedOnlyWhereItWasGiven() {
    Transaction made = charge("Radha Bai");
    asOperator(OTHER_KIOSK);
    assertThrows(NotFound.class, () -> mark(made));
    asVisitor(SAMPLE);
    assertThrows(Unauthenticated.class, () -> mark(made));
    as(SAMPLE, new Posting(Role.AUDITOR, SAMPLE));
    assertThrows(Forbidden.class, () -> mark(made));
    asOperator(KIOSK);
    assertThrows(NotFound.class, () -> receipts.print(0, PrintFormat.HTML, Locale.ENGLISH));
    assertEquals("मूल प्रति / ORIGINAL", mark(made), "a refused print is no copy");
  }

  @Test
  @Tag("X-11")
  void statementIsAFile() {
    charge("Radha Bai");
    LocalDate today = LocalDate.now(programmes.current().zone());
    Printout csv = statements.ownCsv(today, today, Locale.ENGLISH);
    String text = new String(csv.content(), StandardCharsets.UTF_8);
    assertTrue(text.startsWith("\ufeffDate and time,Reason,"), text);
    assertTrue(text.contains(",Charge,"), text);
    assertEquals("SRT-0001-" + today + "-" + today + ".csv", csv.fileName());
    assertPdf(statements.ownPdf(today, today, Labels.HINDI));
  }

  @Test
  void everyoneMayPrintTheRateList() {
    asVisitor(SAMPLE);
    Printout poster = rates.poster();
    assertPdf(poster);
    assertSame(poster, rates.poster(), "it is set once a day");
  }

  private Transaction charge(String citizen) {
    asOperator(KIOSK);
    ObjectNode inputs =
        JSON.createObjectNode()
            .put("applicantName", "Radha Bai")
            .put("fatherName", "Shyam Lal")
            .put("category", "general")
            .put("address", "Ward 4, Sarita");
    return counter
        .charge(
            new ChargeRequest(
                UUID.randomUUID().toString(),
                List.of(new ChargeItem("SMP-01", inputs, 2_000)),
                new Citizen(citizen, "9876543210"),
                PaidBy.CASH))
        .transactions()
        .get(0);
  }

  private String mark(Transaction made) {
    Matcher mark = MARK.matcher(html(made, Labels.HINDI));
    assertTrue(mark.find(), "the page has no mark");
    return mark.group(1);
  }

  private String html(Transaction made, Locale language) {
    Printout page = receipts.print(made.id(), PrintFormat.HTML, language);
    assertEquals("text/html;charset=UTF-8", page.mediaType());
    return new String(page.content(), StandardCharsets.UTF_8);
  }

  private static void assertPdf(Printout document) {
    assertEquals("application/pdf", document.mediaType());
    String start = new String(document.content(), 0, 5, StandardCharsets.US_ASCII);
    assertEquals("%PDF-", start);
  }
}

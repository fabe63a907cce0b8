package org.jansetu.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jansetu.shared.Money;
import org.jansetu.wallet.WalletStatement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statement as a file. */
@Tag("X-11")
class StatementCsvTest {

  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-21T20:05:12+05:30");

  @Test
  void spreadsheetReadsIt() {
    String csv = csv(statement(1, "charge"), Locale.ENGLISH);
    assertEquals(
        """
        \ufeffDate and time,Reason,Posting,Out,In,Balance
        2026-11-21,Opening balance,,,,50000.00
        2026-11-21T20:05:12+05:30,Charge,7,20.00,,49980.00
        2026-11-21,Closing balance,,,,49980.00
        """
            .replace("\n", "\r\n"),
        csv);
  }

  @Test
  void headIsInTheReadersLanguage() {
    assertTrue(csv(statement(1, "charge"), Labels.HINDI).contains("सेवा शुल्क"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void formulaIsMadeText(String formula) {
    assertEquals("'" + formula, StatementCsv.harmless(formula));
    assertTrue(csv(statement(1, formula), Locale.ENGLISH).contains("'" + formula));
  }

  @Test
  void longStatementTakesAsManySheetsAsItNeeds() throws Exception {
    byte[] pdf =
        StatementPdf.of(
            statement(500, "charge"),
            "नदी सेवा",
            ZoneId.of("Asia/Kolkata"),
            Labels.in(Labels.HINDI));
    java.nio.file.Files.createDirectories(java.nio.file.Path.of("target", "paper"));
    java.nio.file.Files.write(java.nio.file.Path.of("target", "paper", "statement.pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertTrue(document.getNumberOfPages() > 5, "500 entries fit no " + document);
    }
  }

  private static String csv(WalletStatement statement, Locale language) {
    return new String(StatementCsv.of(statement, Labels.in(language)), StandardCharsets.UTF_8);
  }

  private static WalletStatement statement(int entries, String reason) {
    List<WalletStatement.Entry> made = new ArrayList<>();
    Money balance = Money.ofPaise(5_000_000);
    for (int i = 0; i < entries; i++) {
      balance = balance.minus(Money.ofPaise(2_000));
      made.add(
          new WalletStatement.Entry(
              AT.plusSeconds(i), reason, 7 + i, Money.ofPaise(-2_000), balance));
    }
    LocalDate day = AT.toLocalDate();
    return new WalletStatement("SRT-0001", day, day, Money.ofPaise(5_000_000), made, balance);
  }
}

package org.jansetu.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jansetu.shared.Money;
import org.jansetu.wallet.WalletStatement;

/** Writes a statement for a spreadsheet. */
final class StatementCsv {

  /** What tells a spreadsheet that Devanagari follows. */
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private static final String BEGINS_FORMULA = "=+-@\t\r";

  private StatementCsv() {}

  static byte[] of(WalletStatement statement, Labels labels) {
    StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
    try (CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180)) {
      table.printRecord(
          labels.get("at"),
          labels.get("reason"),
          labels.get("posting"),
          labels.get("out"),
          labels.get("in"),
          labels.get("balance"));
      table.printRecord(statement.from(), labels.get("opening"), "", "", "", statement.opening());
      for (WalletStatement.Entry entry : statement.entries()) {
        boolean isOut = entry.amount().isNegative();
        table.printRecord(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.at()),
            harmless(reason(entry, labels)),
            entry.posting(),
            isOut ? Money.ZERO.minus(entry.amount()) : "",
            isOut ? "" : entry.amount(),
            entry.balance());
      }
      table.printRecord(statement.until(), labels.get("closing"), "", "", "", statement.closing());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The reason in words; one that has none here stands as it is. */
  static String reason(WalletStatement.Entry entry, Labels labels) {
    String key = "reason." + entry.reason();
    return labels.texts().containsKey(key) ? labels.get(key) : entry.reason();
  }

  /** Text that a spreadsheet would take for a formula is made text by a quote before it. */
  static String harmless(String text) {
    return text.isEmpty() || BEGINS_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}

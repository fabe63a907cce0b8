package org.jansetu.exam;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.commons.csv.CSVPrinter;

/** Writes what goes back to whom. */
final class RefundsCsv {

  private RefundsCsv() {}

  /**
   * Writes the table.
   *
   * @param page the rows after a candidate, none when there are no more
   */
  static void write(OutputStream target, LongFunction<List<RefundRepository.Listed>> page)
      throws IOException {
    CSVPrinter table = CandidatesCsv.printer(target);
    table.printRecord(
        "application",
        "name",
        "mobile",
        "receipt",
        "kiosk",
        "paidBy",
        "amountPaise",
        "mode",
        "state",
        "doneAt",
        "handedAt",
        "handedBy",
        "receivedBy",
        "reference");
    List<RefundRepository.Listed> rows = page.apply(0);
    while (!rows.isEmpty()) {
      for (RefundRepository.Listed listed : rows) {
        RefundLine line = listed.line();
        table.printRecord(
            line.application(),
            CandidatesCsv.harmless(line.candidate()),
            line.mobile() == null ? "" : line.mobile(),
            line.receipt(),
            line.kiosk(),
            line.paidBy(),
            line.amount().paise(),
            line.mode(),
            line.state(),
            moment(line.doneAt()),
            line.handed() == null ? "" : moment(line.handed().at()),
            line.handed() == null ? "" : line.handed().by(),
            line.handed() == null ? "" : CandidatesCsv.harmless(line.handed().receivedBy()),
            line.handed() == null ? "" : CandidatesCsv.harmless(line.handed().reference()));
      }
      table.flush();
      rows = page.apply(rows.get(rows.size() - 1).candidate());
    }
    table.flush();
  }

  private static String moment(OffsetDateTime at) {
    return at == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }
}

package org.jansetu.exam;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jansetu.catalogue.Form;
import org.jansetu.catalogue.FormField;

/**
 * Writes the candidates of an examination for the body that examines: one row each, one column for
 * each answer of the form under its own name, and where photograph and signature are had.
 */
final class CandidatesCsv {

  private static final String BEGINS_FORMULA = "=+-@\t\r";

  private final ExamDefinition exam;
  private final List<String> fields;
  private final ZoneId zone;

  CandidatesCsv(ExamDefinition exam, Form form, ZoneId zone) {
    this.exam = exam;
    this.fields = form.fields().stream().map(FormField::name).toList();
    this.zone = zone;
  }

  /**
   * Writes the table.
   *
   * @param page the rows after a candidate, none when there are no more
   */
  void write(OutputStream target, LongFunction<List<CandidateRow>> page) throws IOException {
    CSVPrinter table = printer(target);
    List<Object> heading =
        new ArrayList<>(
            List.of(
                "application",
                "receipt",
                "filedAt",
                "kiosk",
                "paidPaise",
                "name",
                "mobile",
                "rollNumber",
                "photo",
                "signature"));
    fields.forEach(field -> heading.add("answer." + field));
    table.printRecord(heading);
    List<CandidateRow> rows = page.apply(0);
    while (!rows.isEmpty()) {
      for (CandidateRow row : rows) {
        table.printRecord(cells(row));
      }
      table.flush();
      rows = page.apply(rows.get(rows.size() - 1).id());
    }
    table.flush();
  }

  private List<Object> cells(CandidateRow row) {
    List<Object> cells = new ArrayList<>();
    cells.add(row.application());
    cells.add(row.receipt());
    cells.add(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(row.filedAt().atZone(zone)));
    cells.add(row.kiosk());
    cells.add(Long.toString(row.totalPaise()));
    cells.add(harmless(row.name()));
    cells.add(row.mobile() == null ? "" : row.mobile());
    cells.add(row.rollNumber() == null ? "" : row.rollNumber());
    cells.add(reference(row, exam.photo()));
    cells.add(reference(row, exam.signature()));
    fields.forEach(field -> cells.add(said(row.answers().path(field))));
    return cells;
  }

  /** Where the paper is had by an officer who may see the case; empty where there is none. */
  private static String reference(CandidateRow row, String paper) {
    return paper == null || !row.documents().containsKey(paper)
        ? ""
        : String.format(
            Locale.ROOT, "/api/v1/applications/%s/documents/%s", row.application(), paper);
  }

  private static String said(JsonNode answer) {
    if (answer.isMissingNode() || answer.isNull()) {
      return "";
    }
    return harmless(answer.isValueNode() ? answer.asText() : answer.toString());
  }

  static CSVPrinter printer(OutputStream target) throws IOException {
    return new CSVPrinter(
        new OutputStreamWriter(target, StandardCharsets.UTF_8), CSVFormat.RFC4180);
  }

  /** Text that a spreadsheet would take for a formula is made text by a quote before it. */
  static String harmless(String text) {
    return text.isEmpty() || BEGINS_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}

package org.jansetu.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table for a spreadsheet, as large as fits into memory.
 *
 * @param name of the file and of the sheet: letters, digits and hyphens
 * @param heading what stands above the columns
 * @param rows texts and whole numbers; a null is an empty cell
 */
public record Spreadsheet(String name, List<String> heading, List<List<Object>> rows) {

  private static final String VERSION = "1.0";
  private static final String BEGINS_FORMULA = "=+-@\t\r";

  /** Takes copies. */
  public Spreadsheet {
    heading = List.copyOf(heading);
    rows = rows.stream().map(row -> row.stream().toList()).toList();
  }

  /** Comma-separated, in UTF-8 with a byte order mark, so that spreadsheets read Hindi. */
  public Printout csv() {
    StringBuilder text = new StringBuilder("\uFEFF");
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      printer.printRecord(heading);
      for (List<Object> row : rows) {
        for (Object cell : row) {
          printer.print(cell instanceof String words ? safe(words) : cell);
        }
        printer.println();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text can be appended to", e);
    }
    return new Printout(
        "text/csv; charset=utf-8", name + ".csv", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A workbook of one sheet; the heading stays in sight. */
  public Printout xlsx() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "JanSetu", VERSION)) {
      Worksheet sheet = book.newWorksheet(name);
      for (int c = 0; c < heading.size(); c++) {
        sheet.value(0, c, heading.get(c));
      }
      sheet.range(0, 0, 0, heading.size() - 1).style().bold().set();
      sheet.freezePane(1, 1);
      for (int r = 0; r < rows.size(); r++) {
        List<Object> row = rows.get(r);
        for (int c = 0; c < row.size(); c++) {
          if (row.get(c) instanceof Number number) {
            sheet.value(r + 1, c, number);
          } else if (row.get(c) != null) {
            sheet.value(r + 1, c, row.get(c).toString());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook can be written into memory", e);
    }
    return new Printout(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        name + ".xlsx",
        out.toByteArray());
  }

  /** CSV, or a workbook where the format says {@code xlsx}. */
  public Printout as(String format) {
    return "xlsx".equals(format) ? xlsx() : csv();
  }

  /** Text that begins like a formula would be one; the apostrophe says that it is a text. */
  private static String safe(String text) {
    return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

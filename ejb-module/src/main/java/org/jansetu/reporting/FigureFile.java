package org.jansetu.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jansetu.paper.Printout;

/** Figures as a file for a spreadsheet. */
public final class FigureFile {

  private static final String NAME = "grievances";
  private static final String VERSION = "1.0";

  private FigureFile() {}

  /**
   * What stands above the columns.
   *
   * @param first what the rows are
   * @param counts what is counted, in the order of {@link Figure}
   */
  public record Heading(String first, List<String> counts) {

    /** Takes a copy. */
    public Heading {
      counts = List.copyOf(counts);
    }
  }

  /** Comma-separated, in UTF-8 with a byte order mark, so that spreadsheets read Hindi. */
  public static Printout csv(List<Figure> figures, Heading heading, Locale language) {
    StringBuilder text = new StringBuilder("\uFEFF");
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      printer.print(heading.first());
      for (String count : heading.counts()) {
        printer.print(count);
      }
      printer.println();
      for (Figure figure : figures) {
        // A name that begins like a formula would be one; the apostrophe says that it is a text.
        printer.print(safe(figure.name().in(language)));
        for (long count : counts(figure)) {
          printer.print(count);
        }
        printer.println();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text can be appended to", e);
    }
    return new Printout(
        "text/csv; charset=utf-8", NAME + ".csv", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A workbook of one sheet. */
  public static Printout xlsx(List<Figure> figures, Heading heading, Locale language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "JanSetu", VERSION)) {
      Worksheet sheet = book.newWorksheet(NAME);
      sheet.value(0, 0, heading.first());
      for (int c = 0; c < heading.counts().size(); c++) {
        sheet.value(0, c + 1, heading.counts().get(c));
      }
      sheet.range(0, 0, 0, heading.counts().size()).style().bold().set();
      sheet.freezePane(1, 1);
      for (int r = 0; r < figures.size(); r++) {
        sheet.value(r + 1, 0, figures.get(r).name().in(language));
        List<Long> counts = counts(figures.get(r));
        for (int c = 0; c < counts.size(); c++) {
          sheet.value(r + 1, c + 1, counts.get(c));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook can be written into memory", e);
    }
    return new Printout(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        NAME + ".xlsx",
        out.toByteArray());
  }

  private static List<Long> counts(Figure figure) {
    List<Long> counts = new ArrayList<>();
    counts.add(figure.lodged());
    counts.add(figure.open());
    counts.add(figure.kept());
    counts.add(figure.broken());
    counts.add(figure.overturned());
    counts.add(figure.reMarked());
    counts.add(figure.refiled());
    return counts;
  }

  private static String safe(String name) {
    return !name.isEmpty() && "=+-@\t\r".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
  }
}

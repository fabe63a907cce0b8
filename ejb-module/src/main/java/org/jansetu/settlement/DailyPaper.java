package org.jansetu.settlement;

import com.lowagie.text.Element;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jansetu.paper.Figures;
import org.jansetu.paper.Grid;
import org.jansetu.paper.Paper;
import org.jansetu.paper.Printout;
import org.jansetu.paper.Spreadsheet;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;

/** A department's daily statement on A4 and for a spreadsheet, in Hindi or in English. */
final class DailyPaper {

  private static final String LABELS = "org.jansetu.settlement.Labels";
  private static final Locale HINDI = Locale.forLanguageTag("hi");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
  private static final int POINTS = 8;
  private static final int TITLE = 13;
  private static final int SUBTITLE = 10;
  private static final int TEXT_COLUMNS = 2;

  /** So that the name of a sheet stays below the 31 letters that workbooks allow. */
  private static final int LONGEST_CODE = 14;

  private static final List<String> SHEET =
      List.of(
          "day",
          "service",
          "collected.count",
          "collected",
          "cancelled.count",
          "cancelled",
          "refunded.count",
          "refunded",
          "remitted",
          "net",
          "borne");

  private DailyPaper() {}

  /**
   * As many sheets as it takes.
   *
   * @param place the area to which the statement is confined, or null
   */
  static Printout pdf(
      LocalText programme, DailyStatement statement, LocalText place, Locale language) {
    ResourceBundle labels = labels(language);
    String title = labels.getString("title") + " " + statement.department().name().in(language);
    Grid page = Grid.of(POINTS, 1);
    page.title(programme.in(language), SUBTITLE, Element.ALIGN_LEFT);
    page.title(title, TITLE, Element.ALIGN_LEFT);
    String days = DAY.format(statement.from()) + " – " + DAY.format(statement.until());
    page.across(place == null ? days : days + " · " + place.in(language), Element.ALIGN_LEFT);
    Grid table = Grid.of(POINTS, 11, 25, 5, 11, 5, 10, 5, 10, 11, 12, 10);
    for (int i = 0; i < SHEET.size(); i++) {
      boolean isText = i < TEXT_COLUMNS;
      String key = SHEET.get(i).endsWith(".count") ? "count" : SHEET.get(i);
      table.head(labels.getString(key), isText ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
    }
    table.table().setHeaderRows(1);
    for (DailyLine line : statement.lines()) {
      table.text(DAY.format(line.day()));
      table.text(called(line, labels, language));
      amounts(table, line);
    }
    table.strong("").strong(labels.getString("total"));
    amounts(table, statement.total());
    page.rule().inner(table).rule();
    page.across(
        labels.getString(statement.lines().isEmpty() ? "none" : "means"), Element.ALIGN_LEFT);
    return new Printout(
        "application/pdf",
        name(statement) + ".pdf",
        Paper.sheets(page.table(), title, language, labels.getString("page")));
  }

  private static void amounts(Grid table, DailyLine line) {
    for (DailyMove move : List.of(line.collected(), line.cancelled(), line.refunded())) {
      table.amount(move.count() == 0 ? "" : Long.toString(move.count()));
      table.amount(move.total().isZero() ? "" : Figures.plain(move.total()));
    }
    table.amount(line.remitted().isZero() ? "" : Figures.plain(line.remitted()));
    table.amount(Figures.plain(line.net()));
    table.amount(line.borne().isZero() ? "" : Figures.plain(line.borne()));
  }

  /** Amounts in rupees; the last row is the total. */
  static Spreadsheet table(DailyStatement statement, Locale language) {
    ResourceBundle labels = labels(language);
    List<List<Object>> rows = new ArrayList<>();
    for (DailyLine line : statement.lines()) {
      rows.add(row(line.day().toString(), called(line, labels, language), line));
    }
    rows.add(row("", labels.getString("total"), statement.total()));
    return new Spreadsheet(name(statement), SHEET.stream().map(labels::getString).toList(), rows);
  }

  private static List<Object> row(String day, String service, DailyLine line) {
    return Arrays.asList(
        day,
        service,
        line.collected().count(),
        rupees(line.collected().total()),
        line.cancelled().count(),
        rupees(line.cancelled().total()),
        line.refunded().count(),
        rupees(line.refunded().total()),
        rupees(line.remitted()),
        rupees(line.net()),
        rupees(line.borne()));
  }

  private static BigDecimal rupees(Money amount) {
    return BigDecimal.valueOf(amount.paise(), 2);
  }

  private static String called(DailyLine line, ResourceBundle labels, Locale language) {
    return line.name() == null ? labels.getString("other") : line.name().in(language);
  }

  private static String name(DailyStatement statement) {
    String code = statement.department().code().replaceAll("[^A-Za-z0-9-]", "-");
    return "money-"
        + code.substring(0, Math.min(code.length(), LONGEST_CODE))
        + "-"
        + statement.from();
  }

  private static ResourceBundle labels(Locale language) {
    boolean isHindi = language.getLanguage().equals("hi");
    return ResourceBundle.getBundle(
        LABELS, isHindi ? HINDI : Locale.ROOT, DailyPaper.class.getClassLoader());
  }
}

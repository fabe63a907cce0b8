package org.jansetu.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jansetu.paper.Printout;
import org.jansetu.paper.Spreadsheet;

/** Figures as a file for a spreadsheet. */
public final class FigureFile {

  private static final String NAME = "grievances";

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
    return table(figures, heading, language).csv();
  }

  /** A workbook of one sheet. */
  public static Printout xlsx(List<Figure> figures, Heading heading, Locale language) {
    return table(figures, heading, language).xlsx();
  }

  private static Spreadsheet table(List<Figure> figures, Heading heading, Locale language) {
    List<String> columns = new ArrayList<>(List.of(heading.first()));
    columns.addAll(heading.counts());
    return new Spreadsheet(
        NAME, columns, figures.stream().map(figure -> row(figure, language)).toList());
  }

  private static List<Object> row(Figure figure, Locale language) {
    return List.of(
        figure.name().in(language),
        figure.lodged(),
        figure.open(),
        figure.kept(),
        figure.broken(),
        figure.overturned(),
        figure.reMarked(),
        figure.refiled());
  }
}

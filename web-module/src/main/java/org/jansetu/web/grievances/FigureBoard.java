package org.jansetu.web.grievances;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jansetu.reporting.Figure;
import org.jansetu.reporting.FigureQuery;
import org.jansetu.reporting.GrievanceFigures;
import org.jansetu.reporting.GrievanceReports;
import org.jansetu.shared.InvalidInput;
import org.jansetu.web.faces.AreaFinder;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** What goes wrong, where and when: figures, bars and a grid, each a way to look closer. */
public abstract class FigureBoard {

  private static final long WIDEST = 1000;
  private static final int MOST_BARS = 40;
  private static final int HOTTEST = 4;

  @Inject private GrievanceReports reports;
  @Inject private AreaFinder finder;
  @Inject private PageFrame page;

  private String from;
  private String until;
  private String area;
  private String category;
  private GrievanceFigures found;

  /**
   * A row with its bar.
   *
   * @param name what is counted
   * @param figure how much of it
   * @param percent promises kept, in words
   * @param width length of the bar of what came, 0 to 1000
   * @param broken length of the part of it whose promise broke
   * @param url what shows only this, or null
   */
  public record Bar(
      String name, Figure figure, String percent, long width, long broken, String url) {}

  /**
   * A place in the grid.
   *
   * @param name its name
   * @param url what shows only this place
   * @param cells one for each category, in the order of the columns
   */
  public record Line(String name, String url, List<Cell> cells) {}

  /**
   * A place and a category.
   *
   * @param text broken of all
   * @param heat heat-0 to heat-4, by the share that broke
   */
  public record Cell(String text, String heat) {}

  /** The folder of the page that shows them, such as {@code /officer}. */
  protected abstract String folder();

  /** The page itself. */
  public String getPath() {
    return folder() + "/figures.xhtml";
  }

  /** The figures. */
  public GrievanceFigures getFound() {
    if (found == null) {
      found = reports.figures(query());
    }
    return found;
  }

  private FigureQuery query() {
    FigureQuery year = reports.lastYear(blank(area), blank(category));
    return new FigureQuery(
        month(from, "/from", year.from()),
        month(until, "/until", year.until()),
        year.area(),
        year.category());
  }

  private static YearMonth month(String text, String field, YearMonth otherwise) {
    if (blank(text) == null) {
      return otherwise;
    }
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw InvalidInput.of(field, "not-a-day", "2026-01");
    }
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** Whether there is anything to show. */
  public boolean isCounted() {
    return getFound().total().lodged() > 0;
  }

  /** By category, the worst first. */
  public List<Bar> getCategories() {
    return bars(getFound().byCategory(), code -> url(area, code));
  }

  /** By place, the worst first. */
  public List<Bar> getPlaces() {
    return bars(getFound().byPlace(), code -> url(code, category));
  }

  /** By month, oldest first. */
  public List<Bar> getMonths() {
    return bars(getFound().byMonth(), code -> null);
  }

  /** By level. */
  public List<Bar> getLevels() {
    return bars(getFound().byLevel(), code -> null);
  }

  /** By office, the worst first. */
  public List<Bar> getOffices() {
    return bars(getFound().byOffice(), code -> null);
  }

  /** The names of the columns of the grid. */
  public List<String> getColumns() {
    return getFound().byCategory().stream().map(f -> page.in(f.name())).toList();
  }

  /** The grid, a place a line. */
  public List<Line> getGrid() {
    List<String> codes = getFound().byCategory().stream().map(Figure::code).toList();
    return getFound().byPlace().stream()
        .map(
            place -> {
              Map<String, Figure> row = getFound().grid().getOrDefault(place.code(), Map.of());
              return new Line(
                  page.in(place.name()),
                  url(place.code(), category),
                  codes.stream().map(code -> cell(row.get(code))).toList());
            })
        .toList();
  }

  private static Cell cell(Figure figure) {
    if (figure == null) {
      return new Cell("", "heat-0");
    }
    long heat =
        figure.broken() == 0
            ? 0
            : Math.min(HOTTEST, 1 + figure.broken() * HOTTEST / figure.lodged());
    return new Cell(figure.broken() + "/" + figure.lodged(), "heat-" + heat);
  }

  private List<Bar> bars(List<Figure> figures, java.util.function.UnaryOperator<String> url) {
    long most = figures.stream().mapToLong(Figure::lodged).max().orElse(1);
    return figures.stream()
        .limit(MOST_BARS)
        .map(
            f ->
                new Bar(
                    page.in(f.name()),
                    f,
                    f.keptPercent() == null ? "–" : f.keptPercent() + " %",
                    Math.max(1, f.lodged() * WIDEST / most),
                    f.broken() * WIDEST / most,
                    url.apply(f.code())))
        .toList();
  }

  private String url(String place, String about) {
    return new QueryUrl(getPath())
        .with("from", from)
        .with("until", until)
        .with("area", place)
        .with("category", about)
        .toString();
  }

  /** The address of these figures as a file. */
  public String file(String by, String format) {
    return new QueryUrl(folder() + "/figures-file")
        .with("from", getFrom())
        .with("until", getUntil())
        .with("area", area)
        .with("category", category)
        .with("by", by)
        .with("format", format)
        .with("language", page.getLanguage())
        .toString();
  }

  /** When it was counted last, in words; empty before the first time. */
  public String getCountedAt() {
    return getFound().countedAt() == null ? "" : Days.of(getFound().countedAt(), page.locale());
  }

  /** The districts to choose from. */
  public List<AreaFinder.Choice> getDistricts() {
    return finder.districts(area);
  }

  /** The first month, such as {@code 2026-01}. */
  public String getFrom() {
    return query().from().toString();
  }

  public void setFrom(String from) {
    this.from = from;
  }

  /** The last month. */
  public String getUntil() {
    return query().until().toString();
  }

  public void setUntil(String until) {
    this.until = until;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }
}

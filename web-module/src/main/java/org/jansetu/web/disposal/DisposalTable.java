package org.jansetu.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.reporting.Disposal;
import org.jansetu.reporting.DisposalQuery;
import org.jansetu.reporting.DisposalReport;
import org.jansetu.reporting.DisposalReports;
import org.jansetu.shared.InvalidInput;
import org.jansetu.web.faces.AreaFinder;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** Applications received and disposed of, a row a service, department, centre or month. */
@Named("disposal")
@RequestScoped
public class DisposalTable {

  private static final long WIDEST = 1000;

  @Inject private DisposalReports reports;
  @Inject private Catalogue catalogue;
  @Inject private AreaFinder finder;
  @Inject private PageFrame page;

  private String from;
  private String until;
  private String area;
  private String department;
  private String by;
  private DisposalReport found;

  /**
   * A row with its bar.
   *
   * @param name what is counted
   * @param disposal how much of it
   * @param percent disposed of those received, in words
   * @param inTime disposed in time of those received, in words
   * @param style how that looks
   * @param width length of the bar of what was disposed of, 0 to 1000
   * @param late the part of it that was late
   */
  public record Bar(
      String name,
      Disposal disposal,
      String percent,
      String inTime,
      String style,
      long width,
      long late) {}

  /**
   * Something to choose.
   *
   * @param code its code
   * @param name its name
   * @param chosen whether it is
   */
  public record Choice(String code, String name, boolean chosen) {}

  /** The figures. */
  public DisposalReport getFound() {
    if (found == null) {
      found = reports.disposal(query());
    }
    return found;
  }

  private DisposalQuery query() {
    DisposalQuery usual = reports.lastHalfYear();
    return new DisposalQuery(
        month(from, "/from", usual.from()),
        month(until, "/until", usual.until()),
        blank(area),
        blank(department),
        null,
        by());
  }

  private DisposalQuery.By by() {
    return blank(by) == null
        ? DisposalQuery.By.SERVICE
        : DisposalQuery.By.find(by).orElseThrow(() -> InvalidInput.of("/by", "not-allowed", ""));
  }

  static YearMonth month(String text, String field, YearMonth otherwise) {
    if (blank(text) == null) {
      return otherwise;
    }
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw InvalidInput.of(field, "not-a-day", "2026-01");
    }
  }

  static String blank(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** Whether there is anything to show. */
  public boolean isCounted() {
    return getFound().total().received() > 0;
  }

  /** The whole in one line, such as {@code 17,750 of 18,000}. */
  public String getHeadline() {
    Disposal total = getFound().total();
    return page.texts()
        .get(
            "disposal.headline",
            grouped(total.disposed()),
            grouped(total.received()),
            percent(total.disposedPermille()));
  }

  /** The rows. */
  public List<Bar> getRows() {
    return getFound().rows().stream().map(this::bar).toList();
  }

  private Bar bar(Disposal row) {
    Long share = row.disposedPermille();
    return new Bar(
        page.in(row.name()),
        row,
        percent(share),
        percent(row.inTimePermille()),
        row.overdue() > 0 ? "chip bad" : row.pending() > 0 ? "chip warn" : "chip good",
        share == null ? 0 : share * WIDEST / 1000,
        row.received() == 0 ? 0 : row.late() * WIDEST / row.received());
  }

  /** Such as {@code 98.6 %}; rounded down, so that nobody reads 100 where one is missing. */
  static String percent(Long permille) {
    return permille == null
        ? "–"
        : String.format(Locale.ROOT, "%d.%d %%", permille / 10, permille % 10);
  }

  /** With the groups of India, such as {@code 1,28,400}. */
  private static String grouped(long number) {
    String text = Long.toString(number);
    return text.length() <= 3
        ? text
        : text.substring(0, text.length() - 3).replaceAll("(?<=\\d)(?=(\\d\\d)+$)", ",")
            + ","
            + text.substring(text.length() - 3);
  }

  /** What the rows may be. */
  public List<Choice> getWays() {
    return Arrays.stream(DisposalQuery.By.values())
        .map(way -> new Choice(way.code(), page.text("disposal.by." + way.code()), way == by()))
        .toList();
  }

  /** What the rows are, in words. */
  public String getFirst() {
    return page.text("disposal.by." + by().code());
  }

  /** The departments to choose from. */
  public List<Choice> getDepartments() {
    return catalogue.departments().stream()
        .map(one -> new Choice(one.code(), page.in(one.name()), one.code().equals(department)))
        .toList();
  }

  /** The districts to choose from. */
  public List<AreaFinder.Choice> getDistricts() {
    return finder.districts(area);
  }

  /** The address of these figures as a file, csv or xlsx. */
  public String file(String format) {
    return new QueryUrl("/society/disposal-file")
        .with("from", getFrom())
        .with("until", getUntil())
        .with("area", blank(area))
        .with("department", blank(department))
        .with("by", by().code())
        .with("format", format)
        .with("language", page.getLanguage())
        .toString();
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

  public String getDepartment() {
    return department;
  }

  public void setDepartment(String department) {
    this.department = department;
  }

  public String getBy() {
    return by;
  }

  public void setBy(String by) {
    this.by = by;
  }
}

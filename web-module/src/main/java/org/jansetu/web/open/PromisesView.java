package org.jansetu.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.reporting.PromisesKept;
import org.jansetu.reporting.Reports;
import org.jansetu.tenancy.Programmes;
import org.jansetu.web.faces.PageFrame;

/** The notice board: what the law promised in a month, and how much of it was kept. */
@Named
@RequestScoped
public class PromisesView {

  private static final int MONTHS = 12;

  @Inject private Reports reports;
  @Inject private Programmes programmes;
  @Inject private PageFrame page;

  private String month;
  private List<PromisesKept> rows;

  /**
   * The promises of one department.
   *
   * @param name its name
   * @param rows by service
   */
  public record Office(String name, List<Row> rows) {}

  /**
   * The promises for one service.
   *
   * @param service its name
   * @param promised how many
   * @param kept how many in time
   * @param broken how many not
   * @param pending how many still may be
   * @param percent kept of those whose time is over, in words
   * @param style how that looks
   */
  public record Row(
      String service,
      long promised,
      long kept,
      long broken,
      long pending,
      String percent,
      String style) {}

  /**
   * A month to choose.
   *
   * @param code such as 2026-11
   * @param name in words
   * @param chosen whether it is the one shown
   */
  public record Choice(String code, String name, boolean chosen) {}

  /** The promises by department. */
  public List<Office> getOffices() {
    Map<String, List<Row>> byOffice = new LinkedHashMap<>();
    for (PromisesKept one : rows()) {
      byOffice
          .computeIfAbsent(page.in(one.department().name()), d -> new ArrayList<>())
          .add(row(one));
    }
    return byOffice.entrySet().stream().map(e -> new Office(e.getKey(), e.getValue())).toList();
  }

  private Row row(PromisesKept one) {
    Integer percent = one.keptPercent();
    return new Row(
        page.in(one.name()),
        one.promised(),
        one.kept(),
        one.broken(),
        one.pending(),
        percent == null ? "" : percent + " %",
        one.broken() == 0 ? "chip good" : "chip bad");
  }

  /** How many promises were made, kept, broken, and are open. */
  public Row getTotal() {
    long kept = rows().stream().mapToLong(PromisesKept::kept).sum();
    long broken = rows().stream().mapToLong(PromisesKept::broken).sum();
    long pending = rows().stream().mapToLong(PromisesKept::pending).sum();
    return new Row("", kept + broken + pending, kept, broken, pending, "", "");
  }

  /** This month and those before it. */
  public List<Choice> getMonths() {
    YearMonth now = YearMonth.now(programmes.current().zone());
    List<Choice> months = new ArrayList<>();
    for (int i = 0; i < MONTHS; i++) {
      YearMonth each = now.minusMonths(i);
      months.add(
          new Choice(
              each.toString(),
              each.format(DateTimeFormatter.ofPattern("LLLL yyyy", page.locale())),
              each.equals(wanted())));
    }
    return months;
  }

  private List<PromisesKept> rows() {
    if (rows == null) {
      rows = reports.promises(wanted());
    }
    return rows;
  }

  /** The month that was asked for; this one when that is none. */
  private YearMonth wanted() {
    YearMonth now = YearMonth.now(programmes.current().zone());
    try {
      YearMonth asked = month == null ? now : YearMonth.parse(month);
      return asked.isAfter(now) || asked.isBefore(now.minusMonths(MONTHS)) ? now : asked;
    } catch (DateTimeParseException e) {
      return now;
    }
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }
}

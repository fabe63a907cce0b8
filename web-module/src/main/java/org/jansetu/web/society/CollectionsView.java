package org.jansetu.web.society;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.reporting.Collected;
import org.jansetu.reporting.Collections;
import org.jansetu.reporting.Reports;
import org.jansetu.shared.Money;
import org.jansetu.tenancy.Programmes;
import org.jansetu.web.faces.AreaFinder;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;

/** What was collected on a day, by service and by kiosk, as figures and as bars. */
@Named
@RequestScoped
public class CollectionsView {

  /** The width of the longest bar; the others are as long as their share of it. */
  private static final long WIDEST = 1000;

  private static final int MOST_BARS = 40;

  @Inject private Reports reports;
  @Inject private Programmes programmes;
  @Inject private AreaFinder finder;
  @Inject private PageFrame page;

  private String day;
  private String area;
  private Collections found;

  /**
   * A row of a table with its bar.
   *
   * @param code code of the service or kiosk
   * @param name its name
   * @param count how many stand
   * @param reversed how many were cancelled or failed
   * @param total what citizens paid
   * @param commission what kiosks earned
   * @param width length of the bar, 0 to 1000
   */
  public record Bar(
      String code,
      String name,
      long count,
      long reversed,
      Money total,
      Money commission,
      long width) {}

  /** The day's figures. */
  public Collections getFound() {
    if (found == null) {
      found = reports.collections(LocalDate.parse(getDay()), area);
    }
    return found;
  }

  /** By service, the largest first. */
  public List<Bar> getServices() {
    return bars(getFound().byService());
  }

  /** By kiosk, the largest first. */
  public List<Bar> getKiosks() {
    return bars(getFound().byKiosk());
  }

  /** The day in words, for the heading and the print. */
  public String getDayInWords() {
    return Days.of(LocalDate.parse(getDay()), page.locale());
  }

  /** The districts to choose from. */
  public List<AreaFinder.Choice> getDistricts() {
    return finder.districts(area);
  }

  private List<Bar> bars(List<Collected> rows) {
    long most = rows.stream().mapToLong(row -> row.total().paise()).max().orElse(0);
    return rows.stream()
        .limit(MOST_BARS)
        .map(
            row ->
                new Bar(
                    row.code(),
                    page.in(row.name()),
                    row.count(),
                    row.reversed(),
                    row.total(),
                    row.commission(),
                    most == 0 ? 0 : Math.max(1, row.total().paise() * WIDEST / most)))
        .toList();
  }

  /** The day that is shown; today when none was asked for. */
  public String getDay() {
    return Days.parse(day, LocalDate.now(programmes.current().zone())).toString();
  }

  public void setDay(String day) {
    this.day = day;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }
}

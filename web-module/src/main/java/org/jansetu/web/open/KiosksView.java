package org.jansetu.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jansetu.network.KioskCard;
import org.jansetu.network.KioskQuery;
import org.jansetu.network.KioskStatus;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.Page;
import org.jansetu.survey.Mark;
import org.jansetu.survey.Surveys;
import org.jansetu.web.faces.AreaFinder;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** Where the kiosks are, by district and by what lies in it. */
@Named("kiosksView")
@RequestScoped
public class KiosksView {

  private static final int PAGE_SIZE = 25;

  @Inject private Kiosks kiosks;
  @Inject private Surveys surveys;
  @Inject private AreaFinder finder;
  @Inject private PageFrame page;

  private String area;
  private String within;
  private String query;
  private String cursor;
  private Page<KioskCard> found;
  private List<Row> rows;

  /**
   * A kiosk as the list shows it.
   *
   * @param code its code
   * @param name its name
   * @param place where it is, the smallest area first
   * @param type what kind of kiosk
   * @param mark what people say of it, in words; empty where too few have said anything
   * @param illustrative whether it is invented for demonstration
   */
  public record Row(
      String code, String name, String place, String type, String mark, boolean illustrative) {}

  /** The active kiosks that are wanted. */
  public List<Row> getKiosks() {
    if (rows == null) {
      Map<String, Mark> marks =
          surveys.kiosks(found().items().stream().map(KioskCard::code).toList());
      rows = found().items().stream().map(kiosk -> row(kiosk, marks.get(kiosk.code()))).toList();
    }
    return rows;
  }

  private Row row(KioskCard kiosk, Mark mark) {
    return new Row(
        kiosk.code(),
        page.in(kiosk.name()),
        finder.line(kiosk.areaPath()),
        page.texts().find("kiosk.type.", kiosk.type()),
        mark == null ? "" : page.texts().get("survey.marks.short", mark.mean(), mark.answers()),
        kiosk.illustrative());
  }

  /** The districts to choose from. */
  public List<AreaFinder.Choice> getDistricts() {
    return finder.districts(area);
  }

  /** What lies in the chosen district. */
  public List<AreaFinder.Choice> getParts() {
    return finder.parts(area, within);
  }

  /** The address of the next page of the list, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl("/open/kiosks.xhtml")
            .with("area", area)
            .with("within", within)
            .with("query", query)
            .with("cursor", found().nextCursor())
            .toString();
  }

  private Page<KioskCard> found() {
    if (found == null) {
      // What lies in another district than the chosen one is left from the choice before.
      boolean narrowed = getParts().stream().anyMatch(AreaFinder.Choice::chosen);
      found =
          kiosks.list(
              new KioskQuery(
                  narrowed ? within : area, KioskStatus.ACTIVE, query, PAGE_SIZE, cursor));
    }
    return found;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }

  public String getWithin() {
    return within;
  }

  public void setWithin(String within) {
    this.within = within;
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}

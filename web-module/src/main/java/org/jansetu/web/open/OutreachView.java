package org.jansetu.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.jansetu.outreach.EventCard;
import org.jansetu.outreach.Outreach;
import org.jansetu.web.faces.AreaFinder;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;

/** Where the programme comes to the people next. */
@Named("openOutreach")
@RequestScoped
public class OutreachView {

  @Inject private Outreach outreach;
  @Inject private AreaFinder finder;
  @Inject private PageFrame page;

  private String area;
  private List<Row> rows;

  /**
   * An event.
   *
   * @param day when
   * @param title what it is called
   * @param kind what it is
   * @param place where
   * @param state how it stands
   * @param style how that looks
   * @param note why it was cancelled; empty where it was not
   */
  public record Row(
      String day,
      String title,
      String kind,
      String place,
      String state,
      String style,
      String note) {}

  /** The events, oldest first. */
  public List<Row> getRows() {
    if (rows == null) {
      rows = outreach.open(area).stream().map(this::row).toList();
    }
    return rows;
  }

  private Row row(EventCard card) {
    String around =
        card.areaPath().stream().skip(1).map(page::in).collect(Collectors.joining(", "));
    return new Row(
        Days.of(card.heldOn(), page.locale()),
        card.title(),
        page.text("outreach.kind." + card.kind().code()),
        card.place() + " · " + around,
        page.text("outreach.state." + card.state()),
        switch (card.state()) {
          case "held" -> "chip good";
          case "cancelled" -> "chip bad";
          default -> "chip warn";
        },
        card.state().equals("cancelled") && card.note() != null ? card.note() : "");
  }

  /** The districts to choose from. */
  public List<AreaFinder.Choice> getDistricts() {
    return finder.districts(area);
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }
}

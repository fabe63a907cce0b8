package org.jansetu.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.attendance.Presence;
import org.jansetu.attendance.PublicDay;
import org.jansetu.attendance.PublicRow;
import org.jansetu.roster.Rosters;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.presence.PresenceWords;

/** Who sits where, when, today: for everybody, and to hang on the wall. */
@Named("openPresence")
@RequestScoped
public class PresenceView {

  @Inject private Presence presence;
  @Inject private Rosters rosters;
  @Inject private PresenceWords words;
  @Inject private PageFrame page;

  private String centre;
  private String on;
  private PublicDay found;

  /**
   * Somebody who sits there.
   *
   * @param name who
   * @param designation what they are
   * @param department of which department
   * @param hours from when until when
   * @param state whether they are there, in words
   * @param style how that looks
   * @param illustrative whether the person is invented for demonstration
   */
  public record Row(
      String name,
      String designation,
      String department,
      String hours,
      String state,
      String style,
      boolean illustrative) {}

  /** The centres to choose from. */
  public List<PresenceWords.Choice> getCentres() {
    return presence.publicCentres().stream().map(one -> words.choice(one, centre)).toList();
  }

  /** Whether a centre is chosen. */
  public boolean isChosen() {
    return centre != null && !centre.isBlank();
  }

  private PublicDay found() {
    if (found == null) {
      found = presence.publicDay(centre, Days.parse(on, null));
    }
    return found;
  }

  /** The centre's name. */
  public String getName() {
    return isChosen() ? page.in(found().centre().name()) : "";
  }

  /** Where it is, the smallest area first. */
  public String getPlace() {
    if (!isChosen()) {
      return "";
    }
    var path = found().centre().areaPath();
    StringBuilder line = new StringBuilder();
    for (int i = path.size() - 1; i > 0 && i > path.size() - 4; i--) {
      line.append(line.length() == 0 ? "" : ", ").append(page.in(path.get(i)));
    }
    return line.toString();
  }

  /** The day in words. */
  public String getDay() {
    return Days.of(isChosen() ? found().day() : rosters.today(), page.locale());
  }

  /** The day as a form has it. */
  public String getOn() {
    return (isChosen() ? found().day() : rosters.today()).toString();
  }

  public void setOn(String on) {
    this.on = on;
    found = null;
  }

  /** Today as a form has it. */
  public String getToday() {
    return rosters.today().toString();
  }

  /** The last day that is told. */
  public String getLastDay() {
    return rosters.today().plusDays(7).toString();
  }

  /** Why nobody sits there, in words; empty where somebody does. */
  public String getClosed() {
    return isChosen() && found().closed() != null
        ? page.texts().find("presence.closed.", found().closed())
        : "";
  }

  /** Who sits there. */
  public List<Row> getRows() {
    if (!isChosen() || (found().closed() != null && !"device-down".equals(found().closed()))) {
      return List.of();
    }
    boolean isToday = found().day().equals(LocalDate.parse(getToday()));
    return found().rows().stream().map(one -> row(one, isToday)).toList();
  }

  private Row row(PublicRow one, boolean isToday) {
    boolean isPlan = !isToday && one.state().equals("awaited");
    String style =
        switch (one.state()) {
          case "here" -> "chip good";
          case "away" -> "chip bad";
          default -> "chip";
        };
    return new Row(
        page.in(one.name()),
        page.in(one.designation()),
        page.in(one.department()),
        PresenceWords.hours(one.from(), one.until()),
        page.text("presence.state." + (isPlan ? "planned" : one.state())),
        style,
        one.illustrative());
  }

  public String getCentre() {
    return centre;
  }

  public void setCentre(String centre) {
    this.centre = centre;
    found = null;
  }
}

package org.jansetu.web.officer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.attendance.CentreDay;
import org.jansetu.attendance.Presence;
import org.jansetu.attendance.PresenceBoard;
import org.jansetu.attendance.Stranger;
import org.jansetu.biometric.PunchPhotos;
import org.jansetu.biometric.SightingCard;
import org.jansetu.network.Kiosks;
import org.jansetu.roster.Rosters;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;
import org.jansetu.web.presence.PresenceWords;

/** Centres on a grid, green, amber or red, and why; one of them looked at closely. */
@Named("officerPresence")
@RequestScoped
public class PresenceView {

  @Inject private Presence presence;
  @Inject private Rosters rosters;
  @Inject private Kiosks kiosks;
  @Inject private PresenceWords words;
  @Inject private Callers callers;
  @Inject private PageFrame page;
  @Inject private PunchPhotos photos;

  private String on;
  private String centre;
  private PresenceBoard board;

  /**
   * A centre of the grid.
   *
   * @param name its name
   * @param count here of due, in words
   * @param why what is wrong, in words; empty where nothing is
   * @param style how it looks
   * @param url what shows its people
   */
  public record Tile(String name, String count, String why, String style, String url) {}

  /**
   * Punches that are nobody's duty.
   *
   * @param pin the number
   * @param centre where
   * @param kind why they are listed, in words
   * @param at when
   */
  public record Odd(String pin, String centre, String kind, String at) {}

  /** The figures. */
  public PresenceBoard getBoard() {
    if (board == null) {
      board = presence.board(Days.parse(on, null));
    }
    return board;
  }

  /** The day in words. */
  public String getDay() {
    return Days.of(getBoard().day(), page.locale());
  }

  /** The day as a form has it. */
  public String getOn() {
    return getBoard().day().toString();
  }

  public void setOn(String on) {
    this.on = on;
    board = null;
  }

  /** Today as a form has it. */
  public String getToday() {
    return rosters.today().toString();
  }

  /** How many are where, as one line. */
  public String getSummary() {
    PresenceBoard found = getBoard();
    return page.texts()
        .get(
            "presence.summary",
            Integer.toString(found.centres()),
            Integer.toString(found.due()),
            Integer.toString(found.here()));
  }

  /** Why there is nothing to show. */
  public String getNobody() {
    LocalDate day = getBoard().day();
    return page.text(rosters.off(day, day).isEmpty() ? "presence.none" : "presence.none.holiday");
  }

  /** The centres, the worst first. */
  public List<Tile> getTiles() {
    return getBoard().shown().stream().map(this::tile).toList();
  }

  private Tile tile(CentreDay one) {
    String look =
        switch (one.level()) {
          case "red" -> "tile bad";
          case "amber" -> "tile warn";
          default -> "tile good";
        };
    return new Tile(
        page.in(one.name()),
        page.texts()
            .get("presence.count", Integer.toString(one.here()), Integer.toString(one.due())),
        why(one),
        one.centre().equals(centre) ? look + " pick" : look,
        new QueryUrl("/officer/presence.xhtml")
            .with("on", on)
            .with("centre", one.centre())
            .toString());
  }

  private String why(CentreDay one) {
    List<String> reasons = new ArrayList<>();
    add(reasons, "presence.why.absent", one.absent());
    add(reasons, "presence.why.overdue", one.overdue());
    add(reasons, "presence.why.late", one.late());
    add(reasons, "presence.why.unseen", one.unseen());
    if (one.silentSince() != null) {
      reasons.add(
          page.texts().get("presence.why.silent", Days.of(one.silentSince(), page.locale())));
    }
    if (one.excused() > 0 && one.excused() == one.due()) {
      reasons.add(page.text("presence.why.excused"));
    }
    return String.join(" · ", reasons);
  }

  private void add(List<String> reasons, String key, int count) {
    if (count > 0) {
      reasons.add(page.texts().get(key, Integer.toString(count)));
    }
  }

  /** Whether one centre is looked at. */
  public boolean isChosen() {
    return centre != null && !centre.isBlank();
  }

  /** Its name. */
  public String getChosenName() {
    return isChosen() ? page.in(kiosks.place(centre).name()) : "";
  }

  /** Its people. */
  public List<PresenceWords.Row> getPeople() {
    return isChosen()
        ? presence.centre(centre, getBoard().day()).stream().map(words::row).toList()
        : List.of();
  }

  /**
   * A punch by telephone.
   *
   * @param name whose
   * @param said when, and how far from the centre
   * @param url what shows the photograph
   */
  public record Sight(String name, String said, String url) {}

  /** Punches by telephone at the centre, for those who may look at their photographs. */
  public List<Sight> getSights() {
    return isChosen() && photos.isLooking()
        ? photos.list(centre, getBoard().day()).stream().map(this::sight).toList()
        : List.of();
  }

  private Sight sight(SightingCard one) {
    return new Sight(
        page.in(one.name()) + " · " + one.pin(),
        page.texts().get("presence.sight", Days.time(one.at()), Integer.toString(one.metres())),
        "/officer/punch-photo?id=" + one.id());
  }

  /** Punches of the day that are nobody's duty. */
  public List<Odd> getStrangers() {
    Role[] readers = {
      Role.CENTRE_OFFICER,
      Role.COORDINATOR,
      Role.SOCIETY_ADMIN,
      Role.COLLECTOR,
      Role.STATE_ADMIN,
      Role.AUDITOR
    };
    if (List.of(readers).stream().noneMatch(callers.current()::has)) {
      return List.of();
    }
    LocalDate day = getBoard().day();
    return presence.strangers(day, day).stream().map(this::odd).toList();
  }

  private Odd odd(Stranger one) {
    return new Odd(
        one.pin(),
        page.in(kiosks.place(one.centre()).name()),
        page.texts().find("presence.stranger.", one.kind()),
        Days.time(one.firstAt()));
  }

  public String getCentre() {
    return centre;
  }

  public void setCentre(String centre) {
    this.centre = centre;
  }
}

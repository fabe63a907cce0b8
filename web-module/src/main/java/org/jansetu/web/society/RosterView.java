package org.jansetu.web.society;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.network.KioskPlace;
import org.jansetu.roster.EntryKind;
import org.jansetu.roster.Functionaries;
import org.jansetu.roster.Functionary;
import org.jansetu.roster.RosterDifference;
import org.jansetu.roster.RosterDraft;
import org.jansetu.roster.RosterEntry;
import org.jansetu.roster.RosterQuery;
import org.jansetu.roster.RosterRow;
import org.jansetu.roster.Rosters;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.presence.PresenceWords;
import org.jansetu.web.texts.RefusalTexts;

/** The week of a centre on a grid: who, on which day, from when until when. */
@Named
@ViewScoped
public class RosterView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_PAGES = 10;
  private static final int MOST_SHOWN = 50;

  @Inject private transient Rosters rosters;
  @Inject private transient Functionaries functionaries;
  @Inject private transient PresenceWords words;
  @Inject private transient PageFrame page;
  @Inject private transient Callers callers;

  private String centre;
  private String from;
  private List<RosterLine> lines;
  private String pin;
  private String kind = EntryKind.VISIT.code();
  private List<String> difference;

  /** The centres to choose from. */
  public List<PresenceWords.Choice> getCentres() {
    return rosters.centres().stream().map(one -> words.choice(one, getCentre())).toList();
  }

  /** The one chosen; the first one where none was. */
  public String getCentre() {
    if (centre == null || centre.isBlank()) {
      centre = rosters.centres().stream().findFirst().map(KioskPlace::code).orElse("");
    }
    return centre;
  }

  public void setCentre(String centre) {
    this.centre = centre;
  }

  /** The first day of the change; tomorrow where none was named. */
  public String getFrom() {
    return day().toString();
  }

  public void setFrom(String from) {
    this.from = from;
  }

  private LocalDate day() {
    return Days.parse(from, rosters.today().plusDays(1));
  }

  /** Whether the reader keeps the data of people. */
  public boolean isOverPeople() {
    return callers.current().has(Role.SOCIETY_ADMIN) || callers.current().has(Role.STATE_ADMIN);
  }

  /** The days of the grid, as its columns are called. */
  public List<String> getWeekdays() {
    return weekdays().stream().map(this::name).toList();
  }

  private List<DayOfWeek> weekdays() {
    // A day of the week that was never worked in a month is a weekly day off.
    LocalDate today = rosters.today();
    List<LocalDate> off = rosters.off(today, today.plusDays(27));
    return List.of(DayOfWeek.values()).stream()
        .filter(day -> off.stream().filter(one -> one.getDayOfWeek() == day).count() < 4)
        .toList();
  }

  private String name(DayOfWeek day) {
    return page.text("weekday." + day.getValue());
  }

  /** The people of the centre with their weeks. */
  public List<RosterLine> getLines() {
    if (lines == null) {
      lines = new ArrayList<>(read());
    }
    return lines;
  }

  private List<RosterLine> read() {
    Map<String, RosterLine> byPerson = new LinkedHashMap<>();
    String cursor = null;
    for (int i = 0; i < MOST_PAGES; i++) {
      Page<RosterRow> next =
          rosters.list(new RosterQuery(getCentre(), null, null, day(), cursor, Page.MOST));
      for (RosterRow row : next.items()) {
        RosterEntry entry = row.entry();
        byPerson
            .computeIfAbsent(
                entry.pin() + "/" + entry.kind().code(),
                any ->
                    line(
                        entry.pin(),
                        page.in(row.name()),
                        page.in(rosters.rules().designation(row.designation())),
                        entry.kind().code()))
            .getCells()
            .stream()
            .filter(cell -> cell.weekday().equals(entry.window().weekday().name()))
            .forEach(cell -> cell.add(entry.window().from() + "-" + entry.window().until()));
      }
      cursor = next.nextCursor();
      if (cursor == null) {
        break;
      }
    }
    return List.copyOf(byPerson.values());
  }

  private RosterLine line(String who, String name, String designation, String why) {
    return new RosterLine(
        who,
        name,
        designation,
        why,
        weekdays().stream()
            .map(day -> new RosterLine.Cell(day.name(), name + ", " + name(day), ""))
            .toList());
  }

  /** Adds somebody to the grid. Refuses with not-found whom nobody knows. */
  public void add() {
    Functionary person = functionaries.get(pin == null ? "" : pin.strip());
    getLines()
        .add(
            line(
                person.pin(),
                page.in(person.name()),
                page.in(rosters.rules().designation(person.designation())),
                kind));
    pin = null;
  }

  /** Says what the grid would change. */
  public void preview() {
    make(true);
  }

  /** Changes the roster to what the grid says. */
  public void save() {
    RosterDifference made = make(false);
    if (made != null) {
      lines = null;
      difference = null;
      String day = Days.of(made.from(), page.locale());
      tell(FacesMessage.SEVERITY_INFO, page.texts().get("roster.done", day));
    }
  }

  private RosterDifference make(boolean isPreview) {
    List<RosterDraft.Row> rows = new ArrayList<>();
    getLines().forEach(line -> rows.addAll(line.rows()));
    try {
      RosterDifference made = rosters.change(new RosterDraft(getCentre(), day(), rows), isPreview);
      difference = new ArrayList<>(said(made));
      return made;
    } catch (InvalidInput wrong) {
      difference = null;
      wrong.violations().forEach(one -> tell(one, rows));
      return null;
    }
  }

  /** A row of the grid is named by whose it is and on which day. */
  private void tell(Violation violation, List<RosterDraft.Row> rows) {
    String[] part = violation.field().split("/", -1);
    String where = "";
    if (part.length > 2 && part[1].equals("entries")) {
      RosterDraft.Row row = rows.get(Integer.parseInt(part[2]));
      String name =
          lines.stream()
              .filter(line -> line.getPin().equals(row.pin()))
              .map(RosterLine::getName)
              .findFirst()
              .orElse(row.pin());
      where = name + ", " + name(DayOfWeek.valueOf(row.weekday())) + ": ";
    }
    tell(
        FacesMessage.SEVERITY_ERROR,
        where + new RefusalTexts(page.locale()).complete(violation).message());
  }

  private static void tell(FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
  }

  private List<String> said(RosterDifference made) {
    List<String> said = new ArrayList<>();
    if (made.isEmpty()) {
      said.add(page.text("roster.same"));
    }
    made.added().forEach(one -> said.add("+ " + said(one)));
    made.ended().forEach(one -> said.add("− " + said(one)));
    for (RosterDifference.Note note : made.notes()) {
      said.add(
          Days.of(note.day(), page.locale())
              + ": "
              + page.texts().find("presence.status.", note.kind())
              + (note.pin() == null ? "" : " · " + note.pin()));
    }
    return said.size() > MOST_SHOWN ? new ArrayList<>(said.subList(0, MOST_SHOWN)) : said;
  }

  private String said(RosterEntry entry) {
    String name =
        lines.stream()
            .filter(line -> line.getPin().equals(entry.pin()))
            .map(RosterLine::getName)
            .findFirst()
            .orElse(entry.pin());
    return name
        + " · "
        + name(entry.window().weekday())
        + " "
        + PresenceWords.hours(entry.window().from(), entry.window().until());
  }

  /** What the grid would change, a line each; nothing before it was asked. */
  public List<String> getDifference() {
    return difference == null ? List.of() : difference;
  }

  public String getPin() {
    return pin;
  }

  public void setPin(String pin) {
    this.pin = pin;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }
}

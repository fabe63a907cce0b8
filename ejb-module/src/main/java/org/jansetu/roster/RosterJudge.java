package org.jansetu.roster;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Violation;

/**
 * Judges rows that somebody wants in rosters: every one of them, before anything is refused, so
 * that a file is mended in one go. Plain; what the database knows is handed to it.
 */
final class RosterJudge {

  private static final int MOST_VIOLATIONS = 500;
  private static final int LONGEST_QUERY = 40;
  private static final Pattern TIME = Pattern.compile("[0-2]?[0-9]:[0-5][0-9]");

  /**
   * What a row is held to.
   *
   * @param from the first day of the change
   * @param off the weekly days off
   * @param designations codes that are known
   * @param departments codes that are known
   * @param mayRename whether the caller may change what is known of people
   */
  record Law(
      LocalDate from,
      Set<DayOfWeek> off,
      Set<String> designations,
      Set<String> departments,
      boolean mayRename) {}

  /** A row that is well-formed, with where it stands. */
  private record Judged(String field, RosterEntry entry) {}

  private final Law law;
  private final List<Violation> violations = new ArrayList<>();
  private final List<Judged> judged = new ArrayList<>();
  private final Map<String, RosterLine> firstOf = new HashMap<>();
  private final Map<String, Functionary> people = new LinkedHashMap<>();
  private final Map<String, LocalDate> begins = new HashMap<>();
  private int changed;

  RosterJudge(Law law) {
    this.law = law;
  }

  /** Looks at the shape of every row. */
  void read(List<RosterLine> lines) {
    for (RosterLine line : lines) {
      if (line.row() == null) {
        reject(line.field(), "columns", RosterFile.HEADING);
      } else {
        shape(line);
      }
    }
  }

  private void shape(RosterLine line) {
    RosterDraft.Row row = line.row();
    int before = violations.size();
    if (!PersonJudge.isPin(row.pin())) {
      reject(line.field() + "/pin", "bad-pin", "");
    }
    if (line.centre() == null || line.centre().length() > LONGEST_QUERY) {
      reject(line.field() + "/centre", "required", "");
    }
    Optional<EntryKind> kind = EntryKind.find(row.kind() == null ? "visit" : row.kind());
    if (kind.isEmpty()) {
      reject(line.field() + "/kind", "not-allowed", "");
    }
    Window window = window(line.field(), row);
    LocalDate since = day(line.field() + "/validFrom", row.validFrom(), law.from());
    LocalDate until = day(line.field() + "/validUntil", row.validUntil(), null);
    if (since != null && until != null && (until.isBefore(since) || until.isBefore(law.from()))) {
      reject(line.field() + "/validUntil", "not-in-order", "");
    }
    if (violations.size() == before && window != null && since != null) {
      begins.merge(row.pin(), since, (one, other) -> one.isBefore(other) ? one : other);
      judged.add(
          new Judged(
              line.field(),
              new RosterEntry(
                  0, row.pin(), line.centre(), kind.orElseThrow(), window, since, until)));
    }
    if (row.pin() != null && line.person() != null) {
      person(line);
    }
  }

  private Window window(String field, RosterDraft.Row row) {
    String wanted = row.weekday() == null ? "" : row.weekday().toUpperCase(Locale.ROOT);
    Optional<DayOfWeek> weekday =
        Arrays.stream(DayOfWeek.values()).filter(one -> one.name().equals(wanted)).findFirst();
    if (weekday.isEmpty()) {
      reject(field + "/weekday", "not-allowed", "MONDAY");
    } else if (law.off().contains(weekday.get())) {
      reject(field + "/weekday", "weekly-off", "");
    }
    LocalTime from = time(field + "/from", row.from());
    LocalTime until = time(field + "/until", row.until());
    if (from == null || until == null || weekday.isEmpty()) {
      return null;
    }
    if (!until.isAfter(from)) {
      reject(field + "/until", "over-midnight", "");
      return null;
    }
    return new Window(weekday.get(), from, until);
  }

  private LocalTime time(String field, String text) {
    try {
      if (text != null && TIME.matcher(text).matches()) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
      }
    } catch (DateTimeException e) {
      reject(field, "bad-time", "");
      return null;
    }
    reject(field, "bad-time", "");
    return null;
  }

  private LocalDate day(String field, String text, LocalDate otherwise) {
    try {
      return text == null ? otherwise : LocalDate.parse(text);
    } catch (DateTimeException e) {
      reject(field, "bad-date", "");
      return null;
    }
  }

  /** A person stands in a file as often as they have windows, and every time as the same. */
  private void person(RosterLine line) {
    RosterLine first = firstOf.putIfAbsent(line.row().pin(), line);
    if (first != null) {
      if (!first.person().equals(line.person())) {
        reject(line.field() + "/pin", "differs", first.field());
      }
      return;
    }
    new PersonJudge(law.designations(), law.departments())
        .wrong(line.field(), line.person())
        .forEach(one -> reject(one.field(), one.code(), one.message()));
  }

  /** The centres that rows are for. */
  List<String> centres() {
    return judged.stream().map(one -> one.entry().centre()).distinct().sorted().toList();
  }

  /** The people that rows are for. */
  List<String> pins() {
    return judged.stream().map(one -> one.entry().pin()).distinct().toList();
  }

  /**
   * Holds the rows against their centres.
   *
   * @param statuses status by code, of the centres that the caller may change
   */
  void judgeCentres(Map<String, String> statuses) {
    for (Judged one : judged) {
      String status = statuses.get(one.entry().centre());
      if (status == null) {
        reject(one.field() + "/centre", "no-centre", "");
      } else if (status.equals("closed") || status.equals("suspended")) {
        reject(one.field() + "/centre", "centre-closed", "");
      }
    }
  }

  /** Holds the rows against the people that are known, by PIN. */
  void judgePeople(Map<String, Functionary> known) {
    for (Judged one : judged) {
      Functionary person = known.get(one.entry().pin());
      RosterLine said = firstOf.get(one.entry().pin());
      if (person == null && said == null) {
        reject(one.field() + "/pin", "no-person", "");
      } else if (person != null && isGone(person, one.entry())) {
        reject(one.field() + "/pin", "not-in-service", "");
      }
    }
    if (!violations.isEmpty()) {
      return;
    }
    firstOf.forEach((pin, line) -> person(pin, line, known.get(pin)));
  }

  private static boolean isGone(Functionary person, RosterEntry entry) {
    return person.validUntil() != null && entry.validFrom().isAfter(person.validUntil());
  }

  private void person(String pin, RosterLine line, Functionary known) {
    if (known != null && line.person().is(known)) {
      return;
    }
    if (known != null && !law.mayRename()) {
      reject(line.field() + "/pin", "differs", pin);
      return;
    }
    RosterLine.Person said = line.person();
    changed += known == null ? 0 : 1;
    people.put(
        pin,
        new Functionary(
            pin,
            new LocalText(said.nameEn(), said.nameHi()),
            said.designation(),
            said.department(),
            said.mobile(),
            said.email(),
            known == null ? begins.get(pin) : known.validFrom(),
            known == null ? null : known.validUntil(),
            known != null && known.illustrative()));
  }

  /**
   * Holds the rows against each other and against what stays in force elsewhere.
   *
   * @param elsewhere entries of the same people at centres that no row is for
   */
  void judgeClashes(List<RosterEntry> elsewhere) {
    Map<String, List<Judged>> before = new HashMap<>();
    for (RosterEntry entry : elsewhere) {
      before.computeIfAbsent(key(entry), any -> new ArrayList<>()).add(new Judged("", entry));
    }
    for (Judged one : judged) {
      List<Judged> others = before.computeIfAbsent(key(one.entry()), any -> new ArrayList<>());
      for (Judged other : others) {
        if (one.entry().clashes(other.entry())) {
          clash(one, other);
          break;
        }
      }
      others.add(one);
    }
  }

  private void clash(Judged one, Judged other) {
    Window window = other.entry().window();
    String where =
        other.entry().centre()
            + " "
            + window.from()
            + "-"
            + window.until()
            + (other.field().isEmpty() ? "" : " " + other.field());
    boolean isHere = one.entry().centre().equals(other.entry().centre());
    reject(one.field() + "/from", isHere ? "overlap" : "two-places", where);
  }

  private static String key(RosterEntry entry) {
    return entry.pin() + "/" + entry.window().weekday();
  }

  private void reject(String field, String code, String message) {
    if (violations.size() < MOST_VIOLATIONS) {
      violations.add(new Violation(field, code, message));
    }
  }

  /** Refuses with invalid-input when anything is wrong with any row. */
  void refuseWrong() {
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  /** The rows as entries. */
  List<RosterEntry> entries() {
    return judged.stream().map(Judged::entry).toList();
  }

  /** People that are new or are to be changed. */
  List<Functionary> people() {
    return List.copyOf(people.values());
  }

  /** How many of them were known before. */
  int changedPeople() {
    return changed;
  }
}

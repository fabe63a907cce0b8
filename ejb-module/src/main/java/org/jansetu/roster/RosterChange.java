package org.jansetu.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.audit.AuditTrail;
import org.jansetu.shared.InvalidInput;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;

/** Makes rosters what somebody wants from a day on: judges, compares, writes. */
@Dependent
class RosterChange {

  private static final int NOTED_DAYS = 28;
  private static final int MOST_NOTES = 100;

  @Inject private RosterRepository rosters;
  @Inject private FunctionaryRepository people;
  @Inject private ExemptionRepository exemptions;
  @Inject private RosterSight sight;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;
  @Inject private Event<RosterChanged> events;

  /**
   * The whole rosters of some centres.
   *
   * @param from the first day of their force
   * @param centres centres whose rosters they are, also where no line is left; the lines' own where
   *     it is empty
   * @param lines every window
   */
  record Wanted(LocalDate from, List<String> centres, List<RosterLine> lines) {}

  /** What it would do, or, unless it is a preview, does. Refuses with invalid-input. */
  RosterDifference make(Wanted wanted, boolean isPreview) {
    Caller caller = callers.current();
    caller.require(Role.CENTRE_OFFICER, Role.SOCIETY_ADMIN, Role.STATE_ADMIN);
    requireRecent(wanted.from());
    RosterJudge judge = new RosterJudge(law(wanted.from(), caller));
    judge.read(wanted.lines());
    rosters.lock();
    Set<String> centres = new java.util.TreeSet<>(judge.centres());
    centres.addAll(wanted.centres());
    judge.judgeCentres(visible(centres));
    judge.judgePeople(people.find(judge.pins()));
    judge.judgeClashes(
        rosters.ofPeople(judge.pins(), wanted.from()).stream()
            .filter(entry -> !centres.contains(entry.centre()))
            .toList());
    judge.refuseWrong();
    RosterDifference difference = difference(wanted.from(), centres, judge);
    if (!isPreview && !difference.isEmpty()) {
      write(difference, judge, wanted.from());
    }
    return difference;
  }

  private void requireRecent(LocalDate from) {
    LocalDate earliest = sight.today().minusDays(sight.rules().backdatedDays());
    if (from == null || from.isBefore(earliest)) {
      throw InvalidInput.of("/from", "past", earliest.toString());
    }
  }

  private RosterJudge.Law law(LocalDate from, Caller caller) {
    return new RosterJudge.Law(
        from,
        sight.weeklyOff(),
        sight.rules().designations().keySet(),
        sight.departmentCodes(),
        caller.has(Role.SOCIETY_ADMIN) || caller.has(Role.STATE_ADMIN));
  }

  private Map<String, String> visible(Set<String> centres) {
    Map<String, String> statuses = new HashMap<>(rosters.statuses(centres));
    statuses.keySet().removeIf(centre -> !sight.isVisible(centre));
    return statuses;
  }

  private RosterDifference difference(LocalDate from, Set<String> centres, RosterJudge judge) {
    List<RosterEntry> ended = new ArrayList<>();
    Map<String, List<RosterEntry>> before = new HashMap<>();
    for (RosterEntry entry : rosters.ofCentres(centres, from)) {
      before.computeIfAbsent(key(entry), any -> new ArrayList<>()).add(entry);
      ended.add(entry);
    }
    List<RosterEntry> added = new ArrayList<>();
    Set<Long> kept = new HashSet<>();
    for (RosterEntry entry : judge.entries()) {
      RosterEntry same =
          before.getOrDefault(key(entry), List.of()).stream()
              .filter(old -> !kept.contains(old.id()) && old.isSame(entry, from))
              .findFirst()
              .orElse(null);
      if (same == null) {
        added.add(begun(entry, from));
      } else {
        kept.add(same.id());
      }
    }
    ended.removeIf(entry -> kept.contains(entry.id()));
    int changed = judge.changedPeople();
    return new RosterDifference(
        from,
        List.copyOf(centres),
        added,
        ended,
        kept.size(),
        judge.people().size() - changed,
        changed,
        notes(from, added));
  }

  private static String key(RosterEntry entry) {
    return entry.pin() + "/" + entry.centre() + "/" + entry.window().weekday();
  }

  /** What was in force before the change stays as it was, so that nothing new begins earlier. */
  private static RosterEntry begun(RosterEntry entry, LocalDate from) {
    return entry.validFrom().isBefore(from)
        ? new RosterEntry(
            0, entry.pin(), entry.centre(), entry.kind(), entry.window(), from, entry.validUntil())
        : entry;
  }

  private List<RosterDifference.Note> notes(LocalDate from, List<RosterEntry> added) {
    LocalDate last = from.plusDays(NOTED_DAYS - 1);
    List<LocalDate> off = sight.off(from, last);
    Map<String, List<Exemption>> known = new HashMap<>();
    List<RosterDifference.Note> notes = new ArrayList<>();
    for (RosterEntry entry : added) {
      for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
        if (notes.size() == MOST_NOTES) {
          return notes;
        }
        if (day.getDayOfWeek() == entry.window().weekday() && !day.isBefore(entry.validFrom())) {
          note(day, entry, off, known).filter(one -> !notes.contains(one)).ifPresent(notes::add);
        }
      }
    }
    return notes;
  }

  private java.util.Optional<RosterDifference.Note> note(
      LocalDate day, RosterEntry entry, List<LocalDate> off, Map<String, List<Exemption>> known) {
    String centre = entry.centre();
    if (off.contains(day)) {
      return java.util.Optional.of(new RosterDifference.Note(day, "holiday", centre, null));
    }
    return known
        .computeIfAbsent(centre, any -> exemptions.ofCentre(any, day, day.plusDays(NOTED_DAYS)))
        .stream()
        .filter(one -> !day.isBefore(one.from()) && !day.isAfter(one.until()))
        .filter(one -> one.pin() == null || one.pin().equals(entry.pin()))
        .map(one -> new RosterDifference.Note(day, one.kind().code(), centre, one.pin()))
        .findFirst();
  }

  private void write(RosterDifference difference, RosterJudge judge, LocalDate from) {
    if (!judge.people().isEmpty()) {
      people.save(judge.people());
    }
    rosters.end(difference.ended(), from);
    rosters.insert(difference.added());
    String subject =
        difference.centres().size() == 1
            ? "roster/" + difference.centres().get(0)
            : "roster/" + difference.centres().size() + "-centres";
    audit.record(
        "roster.changed",
        subject,
        Map.of(
            "from", from.toString(),
            "added", difference.added().size(),
            "ended", difference.ended().size(),
            "newPersons", difference.newPersons(),
            "changedPersons", difference.changedPersons()));
    events.fire(new RosterChanged(Set.copyOf(difference.centres()), from, null));
  }
}

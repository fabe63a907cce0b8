package org.jansetu.attendance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.audit.AuditTrail;
import org.jansetu.network.Kiosks;
import org.jansetu.roster.Functionaries;
import org.jansetu.roster.Functionary;
import org.jansetu.roster.Reach;
import org.jansetu.roster.Rosters;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * Days that are put right: asked by the person or a coordinator, decided by somebody above whoever
 * asked, never by oneself.
 */
@Stateless
@TenantBound
public class Regularisations {

  private static final Set<String> KINDS =
      Set.of("leave", "tour", "training", "device-down", "present");
  private static final int SHORTEST_REASON = 5;
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_DAYS = 31;

  @Inject private RegularisationRepository repository;
  @Inject private Rosters rosters;
  @Inject private Functionaries functionaries;
  @Inject private Kiosks kiosks;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;

  /**
   * Asks; a functionary for themselves, a coordinator for those at centres of the own area. Refuses
   * with not-found a person outside the caller's reach, with invalid-input a kind that is not
   * known, a reason of less than 5 or more than 500 characters, days out of order, more than 31 of
   * them or too long ago; and with already-asked.
   */
  public RegularisationCard ask(RegularisationDraft draft) {
    Caller caller = callers.current();
    caller.require(Role.FUNCTIONARY, Role.COORDINATOR);
    check(draft);
    Role role = caller.has(Role.COORDINATOR) ? Role.COORDINATOR : Role.FUNCTIONARY;
    Functionary person = functionaries.find(draft.pin()).orElseThrow(NotFound::new);
    if (!isWithin(person.pin(), person.department(), rosters.reach())) {
      throw new NotFound();
    }
    long id =
        repository.insert(draft, role, caller).orElseThrow(() -> new Refusal("already-asked"));
    audit.record(
        "regularisation.asked",
        "functionary/" + person.pin(),
        Map.of(
            "kind", draft.kind(),
            "from", draft.from().toString(),
            "until", draft.until().toString()));
    return card(repository.find(id).orElseThrow(), caller);
  }

  private void check(RegularisationDraft draft) {
    if (draft.kind() == null || !KINDS.contains(draft.kind())) {
      throw InvalidInput.of("/kind", "not-allowed", "");
    }
    String reason = draft.reason() == null ? "" : draft.reason().strip();
    if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_TEXT) {
      throw InvalidInput.of("/reason", "out-of-range", SHORTEST_REASON + "-" + LONGEST_TEXT);
    }
    LocalDate oldest = rosters.today().minusDays(rosters.rules().punchDays());
    if (draft.from() == null || draft.from().isBefore(oldest)) {
      throw InvalidInput.of("/from", "past", oldest.toString());
    }
    if (draft.until() == null
        || draft.until().isBefore(draft.from())
        || draft.until().isAfter(draft.from().plusDays(MOST_DAYS))) {
      throw InvalidInput.of("/until", "not-in-order", "");
    }
  }

  /** Those that the caller may know of, first those that wait. */
  public List<RegularisationCard> list() {
    Caller caller = callers.current();
    Reach reach = rosters.reach();
    List<RegularisationRepository.Row> found =
        reach.pin() == null ? repository.list() : repository.of(reach.pin());
    return found.stream()
        .filter(row -> isWithin(row.card().pin(), row.card().department(), reach))
        .map(row -> card(row, caller))
        .toList();
  }

  /**
   * Decides; what a functionary asked is for the coordinator of a centre of theirs, the head of
   * their department, the Collector and the society, what a coordinator asked for all of these but
   * coordinators. Refuses with not-found, with forbidden whoever stands not above, with
   * not-by-oneself whoever asked or is meant, with illegal-move what is decided, and with
   * invalid-input a refusal without a remark.
   */
  public RegularisationCard decide(long id, boolean isGranted, String remark) {
    Caller caller = callers.current();
    RegularisationRepository.Row row = repository.find(id).orElseThrow(NotFound::new);
    if (!isWithin(row.card().pin(), row.card().department(), rosters.reach())) {
      throw new NotFound();
    }
    if (isOneself(row, caller)) {
      throw new Refusal("not-by-oneself");
    }
    if (!isAbove(row, caller)) {
      throw new Forbidden();
    }
    String said = remark == null || remark.isBlank() ? null : remark.strip();
    if ((said == null && !isGranted) || (said != null && said.length() > LONGEST_TEXT)) {
      throw InvalidInput.of("/remark", "out-of-range", "1-" + LONGEST_TEXT);
    }
    if (!repository.decide(id, isGranted, said, caller)) {
      throw new Refusal("illegal-move");
    }
    audit.record(
        isGranted ? "regularisation.granted" : "regularisation.refused",
        "functionary/" + row.card().pin(),
        Map.of("regularisation", id));
    repository.mark(row.card());
    return card(repository.find(id).orElseThrow(), caller);
  }

  private static boolean isOneself(RegularisationRepository.Row row, Caller caller) {
    return row.askedBy() == caller.user()
        || caller.postings().stream()
            .anyMatch(
                own -> own.role() == Role.FUNCTIONARY && own.place().equals(row.card().pin()));
  }

  private static boolean isAbove(RegularisationRepository.Row row, Caller caller) {
    return caller.has(Role.DEPARTMENT_HEAD)
        || caller.has(Role.COLLECTOR)
        || caller.has(Role.SOCIETY_ADMIN)
        || (caller.has(Role.COORDINATOR) && row.askedAs() == Role.FUNCTIONARY);
  }

  /** Whether the person, or a centre at which they have a duty, lies within. */
  private boolean isWithin(String pin, String department, Reach reach) {
    if (!reach.containsPerson(department, pin)) {
      return false;
    }
    if (reach.kiosk() == null && reach.area() == null) {
      return true;
    }
    return repository.centres(pin).stream()
        .anyMatch(centre -> reach.contains(kiosks.place(centre)));
  }

  private static RegularisationCard card(RegularisationRepository.Row row, Caller caller) {
    RegularisationCard known = row.card();
    return new RegularisationCard(
        known.id(),
        known.pin(),
        known.name(),
        known.department(),
        known.from(),
        known.until(),
        known.kind(),
        known.reason(),
        known.state(),
        known.asker(),
        known.askedAt(),
        known.decider(),
        known.remark(),
        known.state().equals("asked") && isAbove(row, caller) && !isOneself(row, caller));
  }
}

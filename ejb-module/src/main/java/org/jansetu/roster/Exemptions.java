package org.jansetu.roster;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jansetu.audit.AuditTrail;
import org.jansetu.network.KioskPlace;
import org.jansetu.shared.InvalidInput;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Why people need not be at centres: known beforehand, or noted afterwards. */
@Stateless
@TenantBound
public class Exemptions {

  private static final int LONGEST_REASON = 500;
  private static final int MOST_DAYS = 366;

  @Inject private ExemptionRepository repository;
  @Inject private FunctionaryRepository people;
  @Inject private RosterSight sight;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;
  @Inject private Event<RosterChanged> events;

  /**
   * Notes one. What is a person's is for a coordinator, the head of the department, the society and
   * the State, what is a centre's also for its officer-in-charge; nobody notes their own. Refuses
   * with not-found what lies outside the caller's reach, and with invalid-input days out of order,
   * more than 366 of them, days further back than rosters are changed, or no reason.
   */
  public Exemption note(Exemption given) {
    Caller caller = callers.current();
    caller.require(roles(given.kind()));
    check(given);
    Set<String> centres = concerned(given, caller);
    long id = repository.insert(given, caller);
    audit.record(
        "exemption.noted",
        given.pin() == null ? "centre/" + given.centre() : "functionary/" + given.pin(),
        Map.of(
            "kind", given.kind().code(),
            "from", given.from().toString(),
            "until", given.until().toString(),
            "reason", given.reason()));
    events.fire(new RosterChanged(centres, given.from(), given.until()));
    return repository.find(id).orElseThrow();
  }

  private static Role[] roles(ExemptionKind kind) {
    return new Role[] {
      Role.COORDINATOR,
      kind.isOfPerson() ? Role.DEPARTMENT_HEAD : Role.CENTRE_OFFICER,
      Role.SOCIETY_ADMIN,
      Role.STATE_ADMIN
    };
  }

  private void check(Exemption given) {
    if (given.reason() == null
        || given.reason().isBlank()
        || given.reason().length() > LONGEST_REASON) {
      throw InvalidInput.of("/reason", "out-of-range", "1-" + LONGEST_REASON);
    }
    LocalDate earliest = sight.today().minusDays(sight.rules().backdatedDays());
    if (given.from() == null || given.from().isBefore(earliest)) {
      throw InvalidInput.of("/from", "past", earliest.toString());
    }
    if (given.until() == null
        || given.until().isBefore(given.from())
        || given.until().isAfter(given.from().plusDays(MOST_DAYS))) {
      throw InvalidInput.of("/until", "not-in-order", "");
    }
  }

  /** The centres that it concerns. */
  private Set<String> concerned(Exemption given, Caller caller) {
    if (!given.kind().isOfPerson()) {
      KioskPlace place = sight.centre(given.centre());
      return Set.of(place.code());
    }
    Functionary person = people.find(String.valueOf(given.pin())).orElseThrow(NotFound::new);
    if (caller.find(Role.FUNCTIONARY).filter(own -> own.place().equals(person.pin())).isPresent()) {
      throw new Forbidden();
    }
    List<String> centres = people.centres(person.pin(), given.from());
    boolean isSeen =
        sight.reach().containsPerson(person.department(), person.pin())
            && (centres.isEmpty() || centres.stream().anyMatch(sight::isVisible));
    if (!isSeen) {
      throw new NotFound();
    }
    return Set.copyOf(centres);
  }

  /**
   * Takes one back, whose days are then judged as if it had never been. Rights and refusals as
   * above.
   */
  public void withdraw(long id) {
    Caller caller = callers.current();
    if (!caller.has(Role.DEPARTMENT_HEAD)) {
      caller.require(roles(ExemptionKind.CLOSED));
    }
    Exemption known = repository.find(id).orElseThrow(NotFound::new);
    caller.require(roles(known.kind()));
    Set<String> centres = concerned(known, caller);
    if (!repository.withdraw(id)) {
      throw new NotFound();
    }
    audit.record("exemption.withdrawn", "exemption/" + id, Map.of("kind", known.kind().code()));
    events.fire(new RosterChanged(centres, known.from(), known.until()));
  }

  /** Those of a centre and its people that touch these days; within the caller's reach. */
  public List<Exemption> list(String centre, LocalDate from, LocalDate until) {
    KioskPlace place = sight.centre(centre);
    List<Exemption> found = repository.ofCentre(place.code(), from, until);
    Reach reach = sight.reach();
    Map<String, Functionary> known =
        people.find(found.stream().map(Exemption::pin).filter(Objects::nonNull).toList());
    return found.stream()
        .filter(
            one ->
                one.pin() == null
                    || reach.containsPerson(known.get(one.pin()).department(), one.pin()))
        .toList();
  }
}

package org.jansetu.roster;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jansetu.audit.AuditTrail;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** The people who have to be at centres. */
@Stateless
@TenantBound
public class Functionaries {

  @Inject private FunctionaryRepository repository;
  @Inject private DemoRoster demo;
  @Inject private RosterSight sight;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;
  @Inject private Event<RosterChanged> events;

  /** Somebody whom the caller may know of. Refuses with not-found. */
  public Functionary get(String pin) {
    return find(pin)
        .filter(one -> sight.reach().containsPerson(one.department(), one.pin()))
        .orElseThrow(NotFound::new);
  }

  /** Whoever has that PIN. Asks no rights: it is for other packages, which ask their own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public Optional<Functionary> find(String pin) {
    return pin == null ? Optional.empty() : repository.find(pin);
  }

  /**
   * People by PIN, after the cursor; of one department where one is given. For those who keep
   * rosters, heads of their own department and auditors.
   */
  public Page<Functionary> list(String department, String cursor, int limit) {
    callers
        .current()
        .require(
            Role.CENTRE_OFFICER,
            Role.COORDINATOR,
            Role.SOCIETY_ADMIN,
            Role.DEPARTMENT_HEAD,
            Role.COLLECTOR,
            Role.STATE_ADMIN,
            Role.AUDITOR);
    if (limit < 1 || limit > Page.MOST) {
      throw InvalidInput.of("/limit", "out-of-range", "1-" + Page.MOST);
    }
    String own = sight.reach().department();
    String wanted = own == null ? department : own;
    List<Functionary> found =
        repository.list(wanted == null ? "" : wanted, cursor == null ? "" : cursor, limit + 1);
    boolean more = found.size() > limit;
    List<Functionary> shown = more ? found.subList(0, limit) : found;
    return new Page<>(shown, more ? shown.get(limit - 1).pin() : null);
  }

  /**
   * Makes somebody's data what is given, or adds somebody whom nobody knew; for the society and the
   * State. Whoever was invented for a demonstration stays so. Refuses with invalid-input a PIN that
   * is none, a name, designation, department, mobile number or address that is none, and days out
   * of order; all of it at once.
   */
  public Functionary save(Functionary given) {
    callers.current().require(Role.SOCIETY_ADMIN, Role.STATE_ADMIN);
    List<Violation> wrong =
        new ArrayList<>(
            new PersonJudge(sight.rules().designations().keySet(), sight.departmentCodes())
                .wrong("", said(given)));
    if (!PersonJudge.isPin(given.pin())) {
      wrong.add(new Violation("/pin", "bad-pin", ""));
    }
    if (given.validFrom() == null) {
      wrong.add(new Violation("/validFrom", "required", ""));
    } else if (given.validUntil() != null && given.validUntil().isBefore(given.validFrom())) {
      wrong.add(new Violation("/validUntil", "not-in-order", ""));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    Optional<Functionary> known = repository.find(given.pin());
    Functionary kept =
        new Functionary(
            given.pin(),
            given.name(),
            given.designation(),
            given.department(),
            given.mobile(),
            given.email(),
            given.validFrom(),
            given.validUntil(),
            known.isPresent() && known.get().illustrative());
    if (known.filter(kept::equals).isPresent()) {
      return kept;
    }
    repository.save(List.of(kept));
    audit.record(
        known.isPresent() ? "functionary.changed" : "functionary.added",
        "functionary/" + kept.pin(),
        Map.of("designation", kept.designation(), "department", kept.department()));
    // Days are judged again as far back as rosters are changed.
    LocalDate from = sight.today().minusDays(sight.rules().backdatedDays());
    Set<String> centres = Set.copyOf(repository.centres(kept.pin(), from));
    if (!centres.isEmpty()) {
      events.fire(new RosterChanged(centres, from, null));
    }
    return kept;
  }

  private static RosterLine.Person said(Functionary given) {
    return new RosterLine.Person(
        given.name() == null ? null : given.name().en(),
        given.name() == null ? null : given.name().hi(),
        given.designation(),
        given.department(),
        given.mobile(),
        given.email());
  }

  /**
   * Somebody's service ends with that day; for the society and the State. Their windows stay, but
   * nobody is due after it. Refuses with not-found, and with invalid-input a day before they came.
   */
  public Functionary release(String pin, LocalDate last) {
    callers.current().require(Role.SOCIETY_ADMIN, Role.STATE_ADMIN);
    Functionary known = get(pin);
    if (last == null || last.isBefore(known.validFrom())) {
      throw InvalidInput.of("/last", "not-in-order", "");
    }
    Functionary released =
        new Functionary(
            pin,
            known.name(),
            known.designation(),
            known.department(),
            known.mobile(),
            known.email(),
            known.validFrom(),
            last,
            known.illustrative());
    repository.save(List.of(released));
    audit.record("functionary.released", "functionary/" + pin, Map.of("last", last.toString()));
    Set<String> centres = Set.copyOf(repository.centres(pin, last));
    events.fire(new RosterChanged(centres, last.plusDays(1), null));
    return released;
  }

  /**
   * Gives a demonstration the people and rosters of its programme's folder, once. Refuses with
   * forbidden unless the server itself asks.
   */
  public void seedDemo() {
    callers.current().require(Role.PLATFORM);
    demo.seed();
  }
}

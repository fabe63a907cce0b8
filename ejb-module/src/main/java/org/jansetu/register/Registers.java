package org.jansetu.register;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.audit.AuditTrail;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * Registers of departments: loaded by the department or the State, looked up by officers and, for
 * the citizen before them, by operators. Every look is recorded.
 */
@Stateless
@TenantBound
public class Registers {

  private static final int LINES_AT_ONCE = 2_000;
  private static final int MOST_OF_A_KEY = 50;

  /** Lines of a common word that are weighed; more would make a look slow and no better. */
  private static final int MOST_WEIGHED = 400;

  /** A paper is spared only by a name that is the same but for its spelling. */
  private static final int LEAST_FOR_A_PAPER = 85;

  /** Below this a name is another name. */
  private static final int LEAST_LIKENESS = 60;

  @Inject private RegisterRepository repository;
  @Inject private EvidenceRepository evidence;
  @Inject private LoadStep step;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /** Every register of the programme with what is loaded of it. Refuses with forbidden. */
  public List<RegisterCard> list() {
    requireReader();
    Map<String, RegisterRepository.Current> current = repository.current();
    return RegisterDefinition.list(programmes.current()).stream()
        .map(
            register -> {
              RegisterRepository.Current load = current.get(register.code());
              return load == null
                  ? new RegisterCard(register, null, 0)
                  : new RegisterCard(register, load.asOf(), load.entries());
            })
        .toList();
  }

  /**
   * Loads a file of up to ten million lines; all of it or nothing. Refuses with not-found, with
   * forbidden whoever is neither the State nor the register's department, with register-busy while
   * another load is on its way, and with invalid-input naming up to a hundred wrong lines.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public LoadedRegister load(RegisterLoad wanted) {
    RegisterDefinition register = definition(wanted.register());
    requireKeeper(register);
    if (wanted.asOf() == null || wanted.asOf().isAfter(today())) {
      throw InvalidInput.of("/asOf", "out-of-range", today().toString());
    }
    long load = step.begin(wanted, callers.current().user());
    boolean isDone = false;
    try (RegisterFile file = new RegisterFile(register, wanted.csv())) {
      int entries = 0;
      List<RegisterFile.Line> lines = file.next(LINES_AT_ONCE);
      while (!lines.isEmpty()) {
        step.add(load, lines);
        entries += lines.size();
        lines = file.next(LINES_AT_ONCE);
      }
      LoadedRegister loaded =
          new LoadedRegister(register.code(), wanted.asOf(), entries, file.finish());
      step.finish(load, loaded);
      isDone = true;
      return loaded;
    } finally {
      if (!isDone) {
        step.giveUp(load);
      }
      boolean hasMore = true;
      while (hasMore) {
        hasMore = step.sweep(register.code());
      }
    }
  }

  /**
   * The lines of a key, at most fifty; a land record has one for each who shares it. Refuses with
   * not-found a register that is not declared, with register-empty one that is not loaded.
   */
  public List<RegisterEntry> find(String code, String key) {
    requireReader();
    RegisterDefinition register = definition(code);
    RegisterRepository.Current load = current(register);
    if (key == null || key.isBlank()) {
      throw InvalidInput.of("/key", "required", "");
    }
    String folded = RegisterFile.key(key);
    List<RegisterEntry> found = repository.find(register, load, folded, MOST_OF_A_KEY);
    looked(register, Map.of("key", folded, "found", found.size()));
    return found;
  }

  /**
   * The lines whose name sounds like the one asked for, the likeliest first. Refuses with
   * invalid-input a name without a letter, one that is too long, a limit outside 1 to 50 and a
   * condition on a column that the register has not; else like {@link #find}.
   */
  public List<RegisterEntry> search(String code, NameQuery wanted) {
    requireReader();
    RegisterDefinition register = definition(code);
    check(register, wanted);
    RegisterRepository.Current load = current(register);
    SpokenName.Said asked = SpokenName.said(wanted.name());
    if (asked.words().isEmpty()) {
      throw InvalidInput.of("/name", "required", "");
    }
    Map<Integer, RegisterEntry> found = new LinkedHashMap<>();
    repository.spoken(register, load, wanted, asked.text()).forEach(e -> found.put(e.line(), e));
    if (found.size() < wanted.limit()) {
      repository
          .sharing(register, load, wanted, asked.keys(), MOST_WEIGHED)
          .forEach(e -> found.putIfAbsent(e.line(), e));
    }
    List<RegisterEntry> best =
        found.values().stream()
            .map(e -> weighed(register, e, asked))
            .filter(e -> e.likeness() >= LEAST_LIKENESS)
            .sorted(
                Comparator.comparingInt(RegisterEntry::likeness)
                    .reversed()
                    .thenComparingInt(RegisterEntry::line))
            .limit(wanted.limit())
            .toList();
    looked(register, Map.of("name", wanted.name(), "found", best.size()));
    return best;
  }

  /**
   * The line that bears somebody out: it has the key, and its name sounds like the person's. No
   * line where the register is unknown, not loaded or says another name; what was looked for is on
   * the audit trail either way. For operators, and for citizens about themselves. Refuses with
   * unauthenticated and forbidden.
   */
  public Optional<Evidence> match(Claim claim) {
    callers.current().require(Role.OPERATOR, Role.CITIZEN);
    Optional<RegisterDefinition> register = findDefinition(claim.register());
    RegisterRepository.Current load = repository.current().get(claim.register());
    if (register.isEmpty() || load == null || claim.key() == null || claim.key().isBlank()) {
      return Optional.empty();
    }
    RegisterDefinition known = register.get();
    String folded = RegisterFile.key(claim.key());
    SpokenName.Said said = SpokenName.said(claim.name() == null ? "" : claim.name());
    Optional<RegisterEntry> best =
        repository.find(known, load, folded, MOST_OF_A_KEY).stream()
            .map(entry -> weighed(known, entry, said))
            .filter(entry -> entry.likeness() >= LEAST_FOR_A_PAPER)
            .max(Comparator.comparingInt(RegisterEntry::likeness));
    looked(known, Map.of("key", folded, "found", best.isPresent() ? 1 : 0));
    return best.map(
        entry ->
            new Evidence(
                claim.paper(),
                known.code(),
                load.id(),
                load.asOf(),
                entry.line(),
                folded,
                entry.fields(),
                entry.likeness()));
  }

  /**
   * Keeps what a line said with what it is relied on for, in the running transaction. Whether the
   * caller may, the calling capability has checked.
   *
   * @param subject such as a case's number, or {@code intake/...} for a request on its way to one;
   *     the latter may be handed on and forgotten, the former stays as it is
   */
  public void keep(String subject, Evidence found) {
    evidence.insert(subject, found, callers.current().user());
  }

  /** Hands what was kept for a request on its way to the case that it became. */
  public void hand(String intake, String subject) {
    evidence.hand(intake, subject);
  }

  /** Forgets what was kept for a request that came to nothing. */
  public void forget(String intake) {
    evidence.forget(intake);
  }

  /** What was kept for a subject. Whether the caller may see it, the calling capability checked. */
  public List<Evidence> evidence(String subject) {
    return evidence.list(subject);
  }

  /** The register of that code, if the programme declares one. */
  public Optional<RegisterDefinition> findDefinition(String code) {
    return RegisterDefinition.list(programmes.current()).stream()
        .filter(register -> register.code().equals(code))
        .findFirst();
  }

  private static RegisterEntry weighed(
      RegisterDefinition register, RegisterEntry entry, SpokenName.Said name) {
    String own = entry.fields().get(register.nameColumn());
    return new RegisterEntry(
        entry.register(),
        entry.asOf(),
        entry.key(),
        entry.line(),
        entry.fields(),
        SpokenName.said(own).likeness(name));
  }

  private static void check(RegisterDefinition register, NameQuery wanted) {
    List<Violation> violations = new ArrayList<>();
    if (wanted.name() == null || wanted.name().length() > NameQuery.LONGEST_NAME) {
      violations.add(new Violation("/name", "out-of-range", "1 - " + NameQuery.LONGEST_NAME));
    }
    if (wanted.limit() < 1 || wanted.limit() > NameQuery.MOST) {
      violations.add(new Violation("/limit", "out-of-range", "1 - " + NameQuery.MOST));
    }
    for (String column : wanted.where().keySet()) {
      if (!register.columns().containsKey(column)) {
        violations.add(new Violation("/" + column, "unknown-field", ""));
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  private RegisterDefinition definition(String code) {
    return findDefinition(code).orElseThrow(NotFound::new);
  }

  private RegisterRepository.Current current(RegisterDefinition register) {
    RegisterRepository.Current load = repository.current().get(register.code());
    if (load == null) {
      throw new Refusal("register-empty");
    }
    return load;
  }

  private void requireReader() {
    callers
        .current()
        .require(Role.OPERATOR, Role.DEPARTMENT_OFFICER, Role.STATE_ADMIN, Role.AUDITOR);
  }

  private void requireKeeper(RegisterDefinition register) {
    Caller caller = callers.current();
    caller.require(Role.STATE_ADMIN, Role.DEPARTMENT_OFFICER);
    boolean isOwn =
        caller.find(Role.DEPARTMENT_OFFICER).stream()
            .anyMatch(posting -> posting.place().equals(register.department()));
    if (!caller.has(Role.STATE_ADMIN) && !isOwn) {
      throw new Forbidden();
    }
  }

  private void looked(RegisterDefinition register, Map<String, ?> detail) {
    audit.record("register.looked", register.code(), detail);
  }

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }
}

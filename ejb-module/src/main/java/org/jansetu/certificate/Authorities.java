package org.jansetu.certificate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jansetu.audit.AuditTrail;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * Who may issue without being the officer: by an order with a number, for some services, for some
 * time. It ends by itself, and whoever gave it may end it earlier; what was issued stays.
 */
@Stateless
@TenantBound
public class Authorities {

  private static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9 ./()-]{0,59}";
  private static final int MOST_SERVICES = 100;
  private static final int MOST_YEARS = 3;

  @Inject private AuthorityRepository repository;
  @Inject private Catalogue catalogue;
  @Inject private Callers callers;
  @Inject private AuditTrail audit;

  /**
   * Writes an order down. For an officer of the department and for a state administrator; not for
   * an officer of one area, because an order holds in the whole State. Refuses with forbidden, with
   * invalid-input, and with authority-exists when the person has an order of that number already.
   */
  public Authority grant(AuthorityGrant grant) {
    String department = department(grant.department());
    check(grant, department);
    String by = callers.current().username();
    Authority made =
        repository
            .add(grant, department, by)
            .orElseThrow(() -> new Refusal("authority-exists", grant.orderNumber()));
    audit.record(
        "authority.granted",
        made.orderNumber(),
        Map.of(
            "person", made.username(),
            "services", made.services(),
            "from", made.validFrom().toString(),
            "until", made.validUntil().toString()));
    return made;
  }

  /**
   * The youngest 200 orders: of the officer's department, of all for a state administrator and an
   * auditor, the own ones for everyone else who is signed in. Refuses with unauthenticated.
   */
  public List<Authority> list() {
    Caller caller = callers.current();
    if (caller.has(Role.STATE_ADMIN) || caller.has(Role.AUDITOR)) {
      return repository.list("");
    }
    if (caller.has(Role.DEPARTMENT_OFFICER)) {
      return repository.list(caller.find(Role.DEPARTMENT_OFFICER).orElseThrow().department());
    }
    caller.require(Role.OPERATOR, Role.CASHIER);
    return repository.list("").stream()
        .filter(order -> order.username().equals(caller.username()))
        .toList();
  }

  /**
   * Ends an order today. Refuses with forbidden an officer of one area, with not-found an order of
   * another department, with invalid-input a reason of less than 3 or more than 300 characters, and
   * with illegal-move one that was ended.
   */
  public Authority end(long id, String reason) {
    Authority order = repository.find(id).orElseThrow(NotFound::new);
    Caller caller = callers.current();
    caller.require(Role.DEPARTMENT_OFFICER, Role.STATE_ADMIN);
    if (!caller.has(Role.STATE_ADMIN) && !own(caller).equals(order.department())) {
      throw new NotFound();
    }
    int length = reason == null ? 0 : reason.strip().length();
    if (length < 3 || length > 300) {
      throw InvalidInput.of("/reason", length < 3 ? "too-short" : "too-long", "3-300");
    }
    if (!repository.end(id, caller.username(), reason.strip())) {
      throw new Refusal("illegal-move", order.orderNumber());
    }
    audit.record("authority.ended", order.orderNumber(), Map.of("reason", reason.strip()));
    return repository.find(id).orElseThrow(NotFound::new);
  }

  /** Where the order is given: the officer's own department, and no other one. */
  private String department(String wanted) {
    Caller caller = callers.current();
    if (caller.has(Role.STATE_ADMIN)) {
      if (wanted == null) {
        throw InvalidInput.of("/department", "required", "");
      }
      return wanted;
    }
    String own = own(caller);
    if (wanted != null && !wanted.equals(own)) {
      throw new Forbidden();
    }
    return own;
  }

  /** The department of an officer for the whole State. Refuses with forbidden everyone else. */
  private static String own(Caller caller) {
    caller.require(Role.DEPARTMENT_OFFICER);
    return caller
        .find(Role.DEPARTMENT_OFFICER)
        .filter(Posting::isWhole)
        .orElseThrow(Forbidden::new)
        .department();
  }

  private void check(AuthorityGrant grant, String department) {
    List<Violation> wrong = new ArrayList<>();
    if (!grant.orderNumber().matches(NUMBER)) {
      wrong.add(new Violation("/orderNumber", "pattern", "A-Z 0-9 . / ( ) -"));
    }
    if (grant.username().isBlank() || grant.username().length() > 64) {
      wrong.add(new Violation("/username", "not-a-username", ""));
    }
    if (grant.services().isEmpty() || grant.services().size() > MOST_SERVICES) {
      wrong.add(new Violation("/services", "out-of-range", "1-" + MOST_SERVICES));
    }
    Set<String> own =
        catalogue.list().stream()
            .filter(service -> service.department().code().equals(department))
            .map(ServiceDefinition::code)
            .collect(Collectors.toSet());
    Set<String> foreign = new HashSet<>(grant.services());
    foreign.removeAll(own);
    for (String service : foreign) {
      wrong.add(new Violation("/services", "unknown", service));
    }
    if (grant.validUntil().isBefore(grant.validFrom())
        || grant.validUntil().isAfter(grant.validFrom().plusYears(MOST_YEARS))) {
      wrong.add(new Violation("/validUntil", "out-of-range", "validFrom + " + MOST_YEARS + " y"));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
  }
}

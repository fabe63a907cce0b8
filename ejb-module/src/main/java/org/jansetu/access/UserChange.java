package org.jansetu.access;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jansetu.audit.AuditTrail;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** What an administrator changes of a user, and whether they may. */
@Dependent
@TenantBound
@Transactional
class UserChange {

  @Inject private UserRepository users;
  @Inject private SessionRepository sessions;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private Kiosks kiosks;
  @Inject private Event<UserChanged> events;

  /**
   * Refuses a posting that the caller may neither give nor take away: with forbidden by its role,
   * with not-found by its kiosk, with invalid-input an unknown department or area. A state admin
   * gives every role of a programme, a society or a provider gives those of its own kiosks.
   */
  void check(Posting posting) {
    boolean atKiosk = posting.role() == Role.OPERATOR || posting.role() == Role.CASHIER;
    if (atKiosk) {
      callers.current().require(Role.STATE_ADMIN, Role.SOCIETY_ADMIN, Role.PROVIDER_ADMIN);
      kiosks.get(posting.place());
    } else {
      callers.current().require(Role.STATE_ADMIN);
    }
    if (posting.role() == Role.PLATFORM) {
      throw new Forbidden();
    }
    if (posting.role().isOfDepartment() && !users.isPlace(posting)) {
      throw InvalidInput.of("/posting", "unknown", posting.place());
    }
  }

  void create(NewUser user, String passwordHash) {
    check(user.posting());
    String username = user.credentials().username();
    long id =
        users.insert(username, passwordHash, false).orElseThrow(() -> new UserExists(username));
    users.post(id, user.posting(), today(), null);
    audit.record("user.created", username, Map.of("posting", SignedIn.text(user.posting())));
  }

  void activate(String username, boolean active) {
    StoredUser user = get(username);
    users.activate(user.id(), active);
    if (!active) {
      sessions.endAllOf(user.id());
    }
    audit.record(active ? "user.enabled" : "user.disabled", username, Map.of());
    changed(user.id());
  }

  void post(String username, Posting posting) {
    check(posting);
    StoredUser user = get(username);
    users.endPostings(user.id());
    users.post(user.id(), posting, today(), null);
    audit.record("user.posted", username, Map.of("posting", SignedIn.text(posting)));
    changed(user.id());
  }

  /** Where a demo user is reached, as the folder says; a real user of that name is left alone. */
  void seedContact(Users.Contact contact) {
    users
        .find(contact.username())
        .filter(StoredUser::demo)
        .ifPresent(user -> users.reachAt(user.id(), contact.mobile(), contact.email()));
  }

  /** What a demo user is called; a real user of that name is left alone. */
  void seedName(String username, LocalText name) {
    users.find(username).filter(StoredUser::demo).ifPresent(user -> users.call(user.id(), name));
  }

  /** What a user is called on papers. Refuses as the other changes do. */
  void call(String username, LocalText name) {
    users.call(get(username).id(), name);
    audit.record("user.named", username, Map.of("name", name.en()));
  }

  /** Whoever holds one of these roles at the first of these places where somebody does. */
  List<Users.Contact> contacts(List<String> roles, List<String> places) {
    return users.contacts(roles, places, today());
  }

  /** Where a user is reached. Refuses as the other changes do. */
  void reachAt(Users.Contact contact) {
    users.reachAt(get(contact.username()).id(), contact.mobile(), contact.email());
    audit.record("user.contact-changed", contact.username(), Map.of());
  }

  /** Makes the user what the programme's folder says; writes nothing that is so already. */
  void seed(String username, Posting posting, Function<Optional<String>, String> hashes) {
    // The programme may not be published yet, so its zone is unknown; India's day begins earlier.
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Optional<StoredUser> known = users.find(username);
    String hash = hashes.apply(known.map(StoredUser::passwordHash));
    if (known.isEmpty()) {
      long id = users.insert(username, hash, true).orElseThrow(() -> new UserExists(username));
      users.post(id, posting, today, null);
      return;
    }
    StoredUser user = known.get();
    if (!user.demo()) {
      // A person was given this name before; a publication never takes over their login.
      return;
    }
    if (!user.passwordHash().equals(hash)) {
      users.changePassword(user.id(), hash);
    }
    if (!users.postings(user.id(), today).equals(List.of(posting))) {
      users.endPostings(user.id());
      users.post(user.id(), posting, today, null);
      changed(user.id());
    }
  }

  /**
   * The user of that name, if the caller may administer all that the user holds; otherwise nobody
   * tells that there is one.
   */
  private StoredUser get(String username) {
    Caller caller = callers.current();
    caller.require(Role.STATE_ADMIN, Role.SOCIETY_ADMIN, Role.PROVIDER_ADMIN);
    StoredUser user = users.find(username).orElseThrow(NotFound::new);
    if (!caller.has(Role.STATE_ADMIN)) {
      List<Posting> held = users.postings(user.id(), today());
      if (held.isEmpty() || !held.stream().allMatch(this::isAtOwnKiosk)) {
        throw new NotFound();
      }
    }
    return user;
  }

  private boolean isAtOwnKiosk(Posting posting) {
    return (posting.role() == Role.OPERATOR || posting.role() == Role.CASHIER)
        && kiosks.isVisible(posting.place());
  }

  private void changed(long user) {
    events.fire(new UserChanged(callers.current().tenant(), user));
  }

  LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }
}

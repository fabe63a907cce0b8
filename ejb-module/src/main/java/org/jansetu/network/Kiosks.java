package org.jansetu.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.text.Normalizer2;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jansetu.audit.AuditTrail;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.Areas;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** The kiosks of the caller's programme. */
@Stateless
@TenantBound
public class Kiosks {

  private static final int USUAL_LIMIT = 50;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_QUERY = 100;

  @Inject private KioskRepository repository;
  @Inject private NetworkRepository network;
  @Inject private Areas areas;
  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private AuditTrail audit;
  @Inject private Event<KioskMoved> events;

  /**
   * A kiosk that the caller may know of: an operator or cashier the own one, a provider its own, a
   * society those of its district, state administrator and auditor all. Refuses with not-found,
   * unauthenticated, and with forbidden whoever has nothing to do with kiosks.
   */
  public KioskCard get(String code) {
    callers
        .current()
        .require(
            Role.PLATFORM,
            Role.STATE_ADMIN,
            Role.AUDITOR,
            Role.SOCIETY_ADMIN,
            Role.PROVIDER_ADMIN,
            Role.OPERATOR,
            Role.CASHIER);
    KioskRow row = repository.find(code).orElseThrow(NotFound::new);
    if (!Scope.of(callers.current()).contains(placeOf(row))) {
      throw new NotFound();
    }
    return card(row);
  }

  /**
   * Where the kiosk is. Asks no rights: it is for other packages, which ask their own. Costs no
   * database call after the first time. Refuses with not-found.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public KioskPlace place(String code) {
    return programmes
        .current()
        .part(KioskPlaces.class, version -> new KioskPlaces())
        .find(code, wanted -> repository.find(wanted).map(this::placeOf))
        .orElseThrow(NotFound::new);
  }

  /**
   * The programme's own online place, where citizens are served who ask from home; empty where the
   * programme has none. Asks no rights, as {@link #place}.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<KioskPlace> findPortal() {
    for (JsonNode kiosk : programmes.current().section("network").path("kiosks")) {
      if (KioskPlace.PORTAL.equals(kiosk.path("type").asText())) {
        return Optional.of(place(kiosk.path("code").asText()));
      }
    }
    return Optional.empty();
  }

  /** Whether the caller may know of this kiosk; costs no database call after the first time. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isVisible(String code) {
    return Scope.of(callers.current()).contains(place(code));
  }

  /**
   * The kiosks asked for, by code. A society sees those of its district, a provider its own, state
   * administrator and auditor all; everyone else, also without a login, sees the active ones.
   * Refuses with invalid-input an unknown area, a query longer than 100 characters or a limit out
   * of 1 to 200.
   */
  public Page<KioskCard> list(KioskQuery query) {
    Scope scope = Scope.of(callers.current());
    int limit = limit(query.limit());
    String words = query.query() == null ? "" : folded(query.query());
    KioskStatus status = scope.administers() ? query.status() : KioskStatus.ACTIVE;
    if (query.status() != null && query.status() != status) {
      return new Page<>(List.of(), null);
    }
    List<KioskRow> rows =
        repository.list(
            new KioskFilter(
                query.area() == null ? null : pathOf(query.area()),
                status == null ? null : status.code(),
                words.isEmpty() ? null : words.toUpperCase(Locale.ROOT),
                words,
                scope.everything() ? null : societyPath(scope),
                scope.everything() ? null : scope.provider(),
                query.cursor(),
                limit + 1));
    boolean more = rows.size() > limit;
    List<KioskRow> shown = more ? rows.subList(0, limit) : rows;
    return new Page<>(
        shown.stream().map(this::card).toList(), more ? shown.get(limit - 1).code() : null);
  }

  /**
   * The active kiosks nearest to an area: those in it, then those in the area around it, and so on
   * up to the root. Anyone may ask. Refuses with invalid-input an unknown area or a limit out of 1
   * to 200.
   */
  public List<KioskCard> near(String area, int limit) {
    int wanted = limit(limit);
    if (areas.find(area).isEmpty()) {
      throw unknownArea();
    }
    List<Area> path = areas.path(area);
    List<KioskCard> found = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int i = path.size() - 1; i >= 0 && found.size() < wanted; i--) {
      String around = pathOf(path.get(i).code());
      // Those of the smaller area come again with the larger one, so that many are asked for.
      KioskFilter filter =
          new KioskFilter(
              around,
              KioskStatus.ACTIVE.code(),
              null,
              null,
              null,
              null,
              null,
              wanted + found.size());
      for (KioskRow row : repository.list(filter)) {
        if (found.size() < wanted && codes.add(row.code())) {
          found.add(card(row));
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * Stops the kiosk: the very next charge is refused. For the state administrator, the society of
   * the district and the provider of the kiosk. Refuses with illegal-move unless it is active, with
   * invalid-input without a reason of 1 to 500 characters.
   */
  public void suspend(String code, String reason) {
    Kiosk kiosk = admitted(code, Role.STATE_ADMIN, Role.SOCIETY_ADMIN, Role.PROVIDER_ADMIN);
    move(kiosk, KioskStatus.SUSPENDED, reason);
  }

  /** Lets a suspended kiosk work again. Rights and refusals as for suspending. */
  public void resume(String code, String reason) {
    Kiosk kiosk = admitted(code, Role.STATE_ADMIN, Role.SOCIETY_ADMIN, Role.PROVIDER_ADMIN);
    if (kiosk.status() != KioskStatus.SUSPENDED) {
      throw new IllegalMove(kiosk.status(), KioskStatus.ACTIVE);
    }
    move(kiosk, KioskStatus.ACTIVE, reason);
  }

  /**
   * Opens a kiosk that has applied. For the state administrator and the society of the district.
   * Refuses with illegal-move, invalid-input.
   */
  public void activate(String code, String reason) {
    Kiosk kiosk = admitted(code, Role.STATE_ADMIN, Role.SOCIETY_ADMIN);
    if (kiosk.status() != KioskStatus.APPLIED) {
      throw new IllegalMove(kiosk.status(), KioskStatus.ACTIVE);
    }
    move(kiosk, KioskStatus.ACTIVE, reason);
  }

  /** Closes a kiosk for good. Rights and refusals as for activating. */
  public void close(String code, String reason) {
    move(admitted(code, Role.STATE_ADMIN, Role.SOCIETY_ADMIN), KioskStatus.CLOSED, reason);
  }

  /** The kiosk, locked, for one who holds one of these roles over it. */
  private Kiosk admitted(String code, Role... roles) {
    Caller caller = callers.current();
    caller.require(roles);
    KioskRow row = repository.find(code).orElseThrow(NotFound::new);
    KioskPlace place = placeOf(row);
    if (!Scope.of(caller).contains(place)) {
      throw new NotFound();
    }
    if (Set.of(roles).stream().noneMatch(role -> reaches(caller, role, place))) {
      throw new Forbidden();
    }
    return repository.lock(row.id());
  }

  /** Whether this very role reaches the kiosk: two roles at two places do not add up. */
  private static boolean reaches(Caller caller, Role role, KioskPlace place) {
    return caller.find(role).stream()
        .anyMatch(
            posting ->
                switch (role) {
                  case STATE_ADMIN -> true;
                  case SOCIETY_ADMIN -> posting.place().equals(place.society());
                  case PROVIDER_ADMIN -> posting.place().equals(place.provider());
                  default -> false;
                });
  }

  private void move(Kiosk kiosk, KioskStatus to, String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw InvalidInput.of("/reason", "out-of-range", "1 - " + LONGEST_REASON);
    }
    KioskMoved event = kiosk.move(to, reason.strip());
    repository.save(kiosk.entry(event, callers.current().username()));
    audit.record(
        "kiosk.moved",
        event.kiosk(),
        Map.of("from", event.from().code(), "to", to.code(), "reason", event.reason()));
    events.fire(event);
  }

  private static int limit(int asked) {
    int limit = asked == 0 ? USUAL_LIMIT : asked;
    if (limit < 1 || limit > Page.MOST) {
      throw InvalidInput.of("/limit", "out-of-range", "1 - " + Page.MOST);
    }
    return limit;
  }

  private static String folded(String query) {
    if (query.length() > LONGEST_QUERY) {
      throw InvalidInput.of("/query", "too-long", "1 - " + LONGEST_QUERY);
    }
    return Normalizer2.getNFCInstance().normalize(query.strip()).toLowerCase(Locale.ROOT);
  }

  private static InvalidInput unknownArea() {
    return InvalidInput.of("/area", "unknown", "area");
  }

  private String pathOf(String area) {
    StringBuilder text = new StringBuilder("/");
    areas.path(area).forEach(on -> text.append(on.code()).append('/'));
    if (text.length() == 1) {
      throw unknownArea();
    }
    return text.toString();
  }

  /** The path of what the society administers; one that no longer exists administers nothing. */
  private String societyPath(Scope scope) {
    if (scope.society() == null) {
      return null;
    }
    return register().findSociety(scope.society()).map(s -> pathOf(s.district())).orElse("//");
  }

  private NetworkRegister register() {
    return programmes.current().part(NetworkRegister.class, version -> network.register());
  }

  private KioskPlace placeOf(KioskRow row) {
    List<Area> path = areas.path(row.area());
    return new KioskPlace(
        row.id(),
        row.code(),
        row.name(),
        row.type(),
        row.provider(),
        societyOf(path),
        row.area(),
        areas.place(row.area()),
        path.stream().map(Area::name).toList());
  }

  private KioskCard card(KioskRow row) {
    List<Area> path = areas.path(row.area());
    return new KioskCard(
        row.code(),
        row.name(),
        row.type(),
        row.status(),
        row.provider(),
        societyOf(path),
        path,
        row.illustrative());
  }

  private String societyOf(List<Area> path) {
    Optional<Society> society = register().societyOf(path);
    return society.map(Society::code).orElse(null);
  }
}

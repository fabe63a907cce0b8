package org.jansetu.outreach;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jansetu.audit.AuditTrail;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.Areas;
import org.jansetu.network.Network;
import org.jansetu.network.Society;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Stalls, road shows, workshops and camps of the caller's programme. */
@Stateless
@TenantBound
public class Outreach {

  private static final int PAST_DAYS = 30;
  private static final int MOST_REACH = 10_000_000;

  /** Ten crore rupees. */
  private static final long MOST_COST = 100_000_000_000L;

  private static final Pattern CAMPAIGN = Pattern.compile("[A-Z0-9-]{2,40}");

  @Inject private EventRepository repository;
  @Inject private Areas areas;
  @Inject private Network network;
  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private AuditTrail audit;

  /**
   * Plans an event; for the State, and for a society in its own district. Refuses with forbidden,
   * and with invalid-input naming all that does not fit, an area outside the district among it.
   */
  public EventCard plan(EventPlan plan) {
    Caller caller = planner();
    List<Violation> violations = new ArrayList<>();
    if (EventKind.find(plan.kind()).isEmpty()) {
      violations.add(new Violation("/kind", "not-allowed", ""));
    }
    String title = text(violations, "/title", plan.title(), 3);
    String place = text(violations, "/place", plan.place(), 2);
    LocalDate today = today();
    if (plan.heldOn() == null
        || plan.heldOn().isBefore(today)
        || plan.heldOn().isAfter(today.plusYears(1))) {
      violations.add(new Violation("/heldOn", "out-of-range", ""));
    }
    String campaign =
        plan.campaign() == null || plan.campaign().isBlank() ? null : plan.campaign().strip();
    if (campaign != null && !CAMPAIGN.matcher(campaign).matches()) {
      violations.add(new Violation("/campaign", "not-allowed", ""));
    }
    String path = plan.area() == null ? "" : path(plan.area());
    String own = reach(caller);
    if (path.isEmpty() || (own != null && !path.startsWith(own))) {
      violations.add(new Violation("/area", "not-allowed", ""));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    long id =
        repository.insert(
            new EventPlan(plan.kind(), title, plan.area(), place, plan.heldOn(), campaign),
            path,
            caller);
    audit.record("outreach.planned", "outreach/" + id, Map.of("kind", plan.kind()));
    return card(repository.find(id).orElseThrow(NotFound::new));
  }

  private static String text(List<Violation> violations, String field, String typed, int shortest) {
    String text = typed == null ? "" : typed.strip();
    if (text.length() < shortest || text.length() > 200) {
      violations.add(new Violation(field, "out-of-range", ""));
    }
    return text;
  }

  /**
   * Tells what came of an event. Refuses as {@link #plan} does, with not-found one of another
   * district, with too-early before its day, and with illegal-move what is no more planned.
   */
  public EventCard hold(long id, EventOutcome outcome) {
    Caller caller = planner();
    EventRepository.Row row = own(caller, id);
    List<Violation> violations = new ArrayList<>();
    if (outcome.reach() < 0 || outcome.reach() > MOST_REACH) {
      violations.add(new Violation("/reach", "out-of-range", ""));
    }
    if (outcome.costPaise() < 0 || outcome.costPaise() > MOST_COST) {
      violations.add(new Violation("/costPaise", "out-of-range", ""));
    }
    String note =
        outcome.note() == null || outcome.note().isBlank() ? null : outcome.note().strip();
    if (note != null && (note.length() < 3 || note.length() > 500)) {
      violations.add(new Violation("/note", "out-of-range", ""));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    if (row.heldOn().isAfter(today())) {
      throw new Refusal("too-early", row.heldOn());
    }
    if (!repository.hold(
        id, new EventOutcome(outcome.reach(), outcome.costPaise(), note), caller)) {
      throw new Refusal("illegal-move");
    }
    audit.record(
        "outreach.held",
        "outreach/" + id,
        Map.of("reach", outcome.reach(), "costPaise", outcome.costPaise()));
    return card(repository.find(id).orElseThrow(NotFound::new));
  }

  /**
   * Cancels an event. Refuses as {@link #hold} does, and with invalid-input a reason of less than 3
   * or more than 500 characters.
   */
  public EventCard cancel(long id, String reason) {
    Caller caller = planner();
    own(caller, id);
    String why = reason == null ? "" : reason.strip();
    if (why.length() < 3 || why.length() > 500) {
      throw InvalidInput.of("/reason", "out-of-range", "");
    }
    if (!repository.cancel(id, why, caller)) {
      throw new Refusal("illegal-move");
    }
    audit.record("outreach.cancelled", "outreach/" + id, Map.of("reason", why));
    return card(repository.find(id).orElseThrow(NotFound::new));
  }

  /**
   * Events of these days that the caller is trusted with, oldest first, at most 200; with what they
   * cost. For the State, auditors and societies. Refuses with forbidden, and with invalid-input
   * days out of order.
   */
  public List<EventCard> list(LocalDate from, LocalDate until) {
    Caller caller = callers.current();
    caller.require(Role.STATE_ADMIN, Role.AUDITOR, Role.SOCIETY_ADMIN);
    if (until.isBefore(from)) {
      throw InvalidInput.of("/until", "out-of-range", "");
    }
    return repository.list(from, until, reach(caller)).stream().map(this::card).toList();
  }

  /**
   * What everyone may know: the events of the coming year and of the last 30 days, oldest first, at
   * most 200; without their cost. Refuses with invalid-input an unknown area.
   *
   * @param area code of an area in which they lie, or null for all
   */
  public List<EventCard> open(String area) {
    String within = area == null || area.isBlank() ? null : path(area);
    if (within != null && within.isEmpty()) {
      throw InvalidInput.of("/area", "unknown", "");
    }
    LocalDate today = today();
    return repository.list(today.minusDays(PAST_DAYS), today.plusYears(1), within).stream()
        .map(row -> card(row).forEveryone())
        .toList();
  }

  /**
   * What came of campaigns in these days, by code, at most 200: events of the own district, and
   * what citizens paid at kiosks there and named the code. For the State, auditors and societies.
   * Refuses with forbidden, and with invalid-input days out of order.
   */
  public List<CampaignCard> campaigns(LocalDate from, LocalDate until) {
    Caller caller = callers.current();
    caller.require(Role.STATE_ADMIN, Role.AUDITOR, Role.SOCIETY_ADMIN);
    if (until.isBefore(from)) {
      throw InvalidInput.of("/until", "out-of-range", "");
    }
    return repository.campaigns(from, until, reach(caller));
  }

  /** Codes that citizens may name at a counter now: of events of the last 30 days. */
  public List<String> codes() {
    LocalDate today = today();
    return repository.codes(today.minusDays(PAST_DAYS), today);
  }

  /** The first and last day of the financial year that runs, which is what is shown first. */
  public List<LocalDate> thisYear() {
    LocalDate today = today();
    LocalDate april = LocalDate.of(today.getYear(), 4, 1);
    LocalDate first = today.isBefore(april) ? april.minusYears(1) : april;
    return List.of(first, first.plusYears(1).minusDays(1));
  }

  private Caller planner() {
    Caller caller = callers.current();
    caller.require(Role.STATE_ADMIN, Role.SOCIETY_ADMIN);
    return caller;
  }

  private EventRepository.Row own(Caller caller, long id) {
    String reach = reach(caller);
    return repository
        .find(id)
        .filter(row -> reach == null || row.path().startsWith(reach))
        .orElseThrow(NotFound::new);
  }

  /** The path of a society's district; null for those who see everything. */
  private String reach(Caller caller) {
    if (caller.has(Role.STATE_ADMIN) || caller.has(Role.AUDITOR)) {
      return null;
    }
    Society society =
        network.findSociety(caller.placeAs(Role.SOCIETY_ADMIN)).orElseThrow(NotFound::new);
    return path(society.district());
  }

  /** The path of an area, root first; empty for one that is none. */
  private String path(String area) {
    List<Area> path = areas.path(area);
    if (path.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("/");
    path.forEach(step -> text.append(step.code()).append('/'));
    return text.toString();
  }

  private EventCard card(EventRepository.Row row) {
    return new EventCard(
        row.id(),
        row.kind(),
        row.title(),
        row.area(),
        areas.path(row.area()).stream().map(Area::name).toList(),
        row.place(),
        row.heldOn(),
        row.campaign(),
        row.state(),
        row.reach(),
        row.costPaise(),
        row.note(),
        row.by());
  }

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }
}

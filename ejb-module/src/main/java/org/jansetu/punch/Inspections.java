package org.jansetu.punch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jansetu.audit.AuditTrail;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * What could not be taken as it came, and what looks like a fraud: of centres that the caller may
 * know of.
 */
@Stateless
@TenantBound
public class Inspections {

  private static final int STEP = 200;
  private static final int LONGEST = 500;

  @Inject private InspectionRepository repository;
  @Inject private InspectionDesk desk;
  @Inject private Kiosks kiosks;
  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private AuditTrail audit;
  @Inject private Event<PunchesTaken> events;

  /**
   * Oddities that nobody has decided, newest first. Refuses with unauthenticated and forbidden.
   *
   * @param cursor where the page before ended, or null
   * @param limit from 1 to 200
   */
  public Page<OddityCard> oddities(String cursor, int limit) {
    admitReader();
    return page(
        cursor,
        limit,
        new Listing<>(
            (before, most) -> repository.oddities(before, most, programmes.current().zone()),
            OddityCard::id,
            OddityCard::centre));
  }

  /**
   * Accepts a punch that was held, or dismisses what is listed. For the state administrator and the
   * society of the centre. Refuses with not-found what is not there or decided, with invalid-input
   * without a reason of 1 to 500 characters, or when what is to be accepted is no punch.
   */
  public void decide(long id, boolean isAccepted, String reason) {
    admitAdministrator();
    String why = text("/reason", reason);
    Programme programme = programmes.current();
    OddityCard odd =
        repository
            .lockOddity(id, programme.zone())
            .filter(found -> isVisible(found.centre()))
            .orElseThrow(NotFound::new);
    if (isAccepted && !odd.isHeld()) {
      throw InvalidInput.of("/decision", "not-allowed", "dismiss");
    }
    if (isAccepted && repository.accept(id, programme.zone().getId())) {
      events.fire(
          new PunchesTaken(
              List.of(
                  new Punch(
                      odd.pin(), odd.centre(), odd.at().toInstant(), Way.TERMINAL, odd.device()))));
    }
    repository.decide(id, isAccepted, why, callers.current().username());
    audit.record(
        isAccepted ? "punch.accepted" : "punch.dismissed",
        Long.toString(id),
        Map.of("device", odd.device(), "kind", odd.kind(), "line", odd.line(), "reason", why));
  }

  /** Suspicions that nobody has inspected, newest first. Refuses as {@link #oddities}. */
  public Page<SuspicionCard> suspicions(String cursor, int limit) {
    admitReader();
    return page(
        cursor,
        limit,
        new Listing<>(
            (before, most) -> repository.suspicions(before, most, programmes.current().zone()),
            SuspicionCard::id,
            SuspicionCard::centre));
  }

  /**
   * Says what an inspection has found. For the state administrator and the society of the centre.
   * Refuses with not-found what is not there or inspected, with invalid-input without a finding of
   * 1 to 500 characters.
   */
  public void inspect(long id, String finding) {
    admitAdministrator();
    String said = text("/finding", finding);
    SuspicionCard suspicion =
        repository
            .lockSuspicion(id, programmes.current().zone())
            .filter(found -> isVisible(found.centre()))
            .orElseThrow(NotFound::new);
    repository.inspected(id, said, callers.current().username());
    audit.record(
        "punch.inspected", Long.toString(id), Map.of("kind", suspicion.kind(), "finding", said));
  }

  /**
   * Looks for everything now that the clock would look for. Refuses with forbidden whoever does not
   * administer the State's programme.
   *
   * @return how much was listed
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public int lookNow() {
    callers.current().require(Role.STATE_ADMIN, Role.PLATFORM);
    return desk.look(true);
  }

  /** A list from its newest row down, and what a row says of itself. */
  private record Listing<T>(
      BiFunction<Long, Integer, List<T>> reader,
      ToLongFunction<T> id,
      Function<T, String> centre) {}

  private <T> Page<T> page(String cursor, int limit, Listing<T> listing) {
    long before = before(cursor);
    List<T> found = new ArrayList<>();
    List<T> step;
    do {
      step = listing.reader().apply(before, STEP);
      for (T one : step) {
        if (found.size() <= limit && isVisible(listing.centre().apply(one))) {
          found.add(one);
        }
        before = listing.id().applyAsLong(one);
      }
    } while (step.size() == STEP && found.size() <= limit);
    boolean isMore = found.size() > limit;
    List<T> shown = isMore ? found.subList(0, limit) : found;
    return new Page<>(
        shown, isMore ? Long.toString(listing.id().applyAsLong(shown.get(limit - 1))) : null);
  }

  private static long before(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Long.MAX_VALUE;
    }
    if (!cursor.matches("\\d{1,18}")) {
      throw InvalidInput.of("/cursor", "wrong-type", "");
    }
    return Long.parseLong(cursor);
  }

  private static String text(String field, String said) {
    if (said == null || said.isBlank() || said.length() > LONGEST) {
      throw InvalidInput.of(field, "out-of-range", "1 - " + LONGEST);
    }
    return said.strip();
  }

  private boolean isVisible(String centre) {
    return centre == null ? !Devices.isOfOneCentre(callers.current()) : kiosks.isVisible(centre);
  }

  private void admitReader() {
    callers
        .current()
        .require(Role.STATE_ADMIN, Role.AUDITOR, Role.SOCIETY_ADMIN, Role.CENTRE_OFFICER);
  }

  private void admitAdministrator() {
    callers.current().require(Role.STATE_ADMIN, Role.SOCIETY_ADMIN);
  }
}

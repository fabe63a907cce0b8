package org.jansetu.punch;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jansetu.shared.InvalidInput;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** Punches that come by other ways than a terminal, in the caller's programme. */
@Stateless
@TenantBound
public class Punches {

  @Inject private PunchRepository punches;
  @Inject private Programmes programmes;
  @Inject private Event<PunchesTaken> events;

  /**
   * Takes one punch, in the running transaction; doing it again within the same second changes
   * nothing. Asks no rights: whoever proves that somebody was there has asked theirs. Refuses with
   * invalid-input a number that is none and a moment that lies ahead or too far back.
   *
   * @return the punch, to the second
   */
  public Punch take(Punch punch) {
    Programme programme = programmes.current();
    PunchRules rules = PunchRules.of(programme);
    if (!AttendanceLog.isPin(punch.pin())) {
      throw InvalidInput.of("/pin", "out-of-range", "1 - 9");
    }
    Instant now = Instant.now();
    boolean isInTime =
        punch.at().isAfter(now.minus(Duration.ofDays(rules.oldestDays())))
            && punch.at().isBefore(now.plus(Duration.ofMinutes(rules.futureMinutes())));
    if (!isInTime) {
      throw InvalidInput.of("/at", "out-of-range", "");
    }
    Punch kept =
        new Punch(
            punch.pin(),
            punch.centre(),
            punch.at().truncatedTo(ChronoUnit.SECONDS),
            punch.way(),
            punch.device());
    if (punches.insert(kept, programme.zone().getId())) {
      events.fire(new PunchesTaken(List.of(kept)));
    }
    return kept;
  }
}

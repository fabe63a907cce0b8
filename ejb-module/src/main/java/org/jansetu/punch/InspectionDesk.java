package org.jansetu.punch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** Looks for what should be inspected, in the caller's programme, each time in one transaction. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class InspectionDesk {

  private static final Duration BETWEEN = Duration.ofHours(1);

  /** Bodies get their numbers before they are there, so the last ones are looked at twice. */
  private static final int TWICE = 2_000;

  @Inject private InspectionRepository repository;
  @Inject private DeviceRepository devices;
  @Inject private Programmes programmes;

  /**
   * Misses terminals, and once an hour looks at ways, clocks and buddies, those once a day.
   *
   * @param isNow whether everything is to be looked at, whenever that was done last
   * @return how much was listed
   */
  int look(boolean isNow) {
    Programme programme = programmes.current();
    PunchRules rules = PunchRules.of(programme);
    LocalDate today = LocalDate.now(programme.zone());
    Optional<InspectionRepository.Look> last = repository.lockLook();
    if (last.isEmpty()) {
      return 0;
    }
    int listed = repository.miss(today, rules.silentMinutes());
    boolean isTime = last.get().travelAt().isBefore(Instant.now().minus(BETWEEN));
    if (!isNow && !isTime) {
      return listed;
    }
    rules.declared().forEach((serial, declared) -> devices.declare(serial, declared, rules.zone()));
    listed += repository.travel(today.minusDays(1), rules);
    listed +=
        repository.clocks(
            programme.zone().getId(),
            Math.max(0, last.get().raw() - TWICE),
            rules.inspection().jumpMinutes());
    if (isNow || last.get().buddyDay().isBefore(today)) {
      listed += repository.buddies(today, rules.inspection());
    }
    repository.looked(today);
    return listed;
  }
}

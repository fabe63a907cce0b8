package org.jansetu.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.roster.RosterRules;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** One look at a programme's days, in a transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ReckonStep {

  private static final int MINUTES = 60;

  @Inject private ReckoningRepository reckoning;
  @Inject private Programmes programmes;
  @Inject private Catalogue catalogue;

  /**
   * Reckons some of what is marked; whether more is left.
   *
   * @param isFirst whether the day is laid out before
   */
  boolean run(boolean isFirst) {
    Programme programme = programmes.current();
    RosterRules rules = programme.part(RosterRules.class, RosterRules::of);
    ZonedDateTime now = ZonedDateTime.now(programme.zone());
    LocalDate today = now.toLocalDate();
    LocalDate oldest = today.minusDays(rules.punchDays());
    ReckoningRepository.Terms terms =
        new ReckoningRepository.Terms(
            today,
            now.getHour() * MINUTES + now.getMinute(),
            programme.zone().getId(),
            oldest,
            off(oldest, today),
            rules.graceMinutes(),
            rules.earliestMinutes(),
            rules.latestMinutes(),
            rules.leavingKinds());
    if (isFirst) {
      reckoning.open(terms);
    }
    // Less than nothing is changed where another server is at it.
    return reckoning.reckon(terms) >= 0 && reckoning.hasMarks();
  }

  private List<LocalDate> off(LocalDate first, LocalDate last) {
    List<LocalDate> off = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (!catalogue.calendar().isWorking(day)) {
        off.add(day);
      }
    }
    return off;
  }
}

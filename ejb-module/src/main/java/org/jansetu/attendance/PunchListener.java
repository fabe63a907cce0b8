package org.jansetu.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jansetu.punch.Punch;
import org.jansetu.punch.PunchesTaken;
import org.jansetu.roster.RosterChanged;
import org.jansetu.roster.RosterRules;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;

/** What happens below marks days, in the transaction in which it happens. */
@Dependent
class PunchListener {

  @Inject private ReckoningRepository reckoning;
  @Inject private Programmes programmes;

  void mark(@Observes PunchesTaken event) {
    Programme programme = programmes.current();
    if (!rules(programme).isOn()) {
      return;
    }
    ZoneId zone = programme.zone();
    Set<ReckoningRepository.Cell> cells = new HashSet<>();
    for (Punch punch : event.punches()) {
      cells.add(
          new ReckoningRepository.Cell(LocalDate.ofInstant(punch.at(), zone), punch.centre()));
    }
    reckoning.mark(cells);
  }

  /** Only days that have begun; later ones are laid out when they do. */
  void mark(@Observes RosterChanged event) {
    Programme programme = programmes.current();
    LocalDate today = LocalDate.now(programme.zone());
    LocalDate oldest = today.minusDays(rules(programme).punchDays());
    LocalDate first = event.from().isBefore(oldest) ? oldest : event.from();
    LocalDate last = event.until() == null || event.until().isAfter(today) ? today : event.until();
    List<ReckoningRepository.Cell> cells = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      for (String centre : event.centres()) {
        cells.add(new ReckoningRepository.Cell(day, centre));
      }
    }
    if (!cells.isEmpty()) {
      reckoning.mark(cells);
    }
  }

  private static RosterRules rules(Programme programme) {
    return programme.part(RosterRules.class, RosterRules::of);
  }
}

package org.jansetu.muster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.jansetu.audit.AuditTrail;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** What changes reports, each step a transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class MusterDesk {

  @Inject private MusterRepository musters;
  @Inject private MusterLetters letters;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private Catalogue catalogue;

  /** Makes the reports of a week and tells the heads; how many lines there are. */
  int make(LocalDate monday) {
    Programme programme = programmes.current();
    int days = programme.section("rosters").path("reports").path("unreadDays").asInt(1);
    LocalDate today = LocalDate.now(programme.zone());
    int lines =
        musters.make(
            monday,
            catalogue.calendar().after(today, days),
            HarmRule.of(programme.section("rosters")));
    if (lines > 0) {
      musters.ofWeek(monday).forEach(letters::ready);
      audit.record("muster.made", monday.toString(), Map.of("lines", lines));
    }
    return lines;
  }

  boolean isMade(LocalDate monday) {
    return musters.isMade(monday);
  }

  /** Notes what was learned since; how much of it is new. */
  int correct(LocalDate since) {
    return musters.correct(since);
  }

  /** Sends up what nobody has opened in time; how many reports. */
  int raise(LocalDate today) {
    int raised = 0;
    for (long id : musters.raise(today)) {
      musters.find(Musters.EVERYTHING, id).ifPresent(letters::unread);
      audit.record("muster.raised", Long.toString(id), Map.of("on", today.toString()));
      raised++;
    }
    return raised;
  }

  void read(long id) {
    if (musters.read(id, callers.current())) {
      audit.record("muster.read", Long.toString(id), Map.of());
    }
  }

  void take(long id, NewMeasure measure, Measure kind) {
    musters.take(id, measure, kind, callers.current());
    audit.record(
        "muster." + kind.code(),
        measure.pin(),
        Map.of("report", Long.toString(id), "centre", measure.centre()));
  }
}

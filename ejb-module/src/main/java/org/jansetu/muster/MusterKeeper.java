package org.jansetu.muster;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/**
 * Makes the reports of the week before every Monday from six in the morning on, and the one that a
 * server which stood still on Monday has missed; notes what was learned since; and sends up what
 * was not read. Several servers may do so at once: a week is reported once.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@TenantBound
public class MusterKeeper {

  private static final Logger LOG = Logger.getLogger(MusterKeeper.class.getName());
  private static final LocalTime EARLIEST = LocalTime.of(6, 0);
  private static final int WEEKS_CORRECTED = 8;

  @Inject private MusterDesk desk;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /** Looks at every programme that keeps rosters. */
  @Schedule(hour = "*", minute = "*/5", second = "23", persistent = false)
  public void look() {
    for (ProgrammeSummary summary : programmes.list()) {
      try {
        callers.set(Caller.platform(summary.tenant(), summary.code()));
        Programme programme = programmes.current();
        if (programme.section("rosters").isObject()) {
          look(programme);
        }
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The weekly reports of " + summary.code() + " wait.", e);
      }
    }
  }

  private void look(Programme programme) {
    ZoneId zone = programme.zone();
    ZonedDateTime now = ZonedDateTime.now(zone);
    LocalDate monday = monday(now.toLocalDate());
    boolean isTime =
        now.getDayOfWeek() != DayOfWeek.MONDAY || !now.toLocalTime().isBefore(EARLIEST);
    if (isTime && !desk.isMade(monday.minusWeeks(1))) {
      desk.make(monday.minusWeeks(1));
    }
    desk.correct(monday.minusWeeks(WEEKS_CORRECTED));
    desk.raise(now.toLocalDate());
  }

  /** The Monday of the week in which a day lies. */
  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}

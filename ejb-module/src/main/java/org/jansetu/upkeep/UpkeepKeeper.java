package org.jansetu.upkeep;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.ZonedDateTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/**
 * Every minute ends commands that were not done in time, and looks for terminals that are silent
 * and that are back. Several servers may do so at once: a silence is told once.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@TenantBound
public class UpkeepKeeper {

  private static final Logger LOG = Logger.getLogger(UpkeepKeeper.class.getName());

  @Inject private CommandDesk commands;
  @Inject private SilenceDesk silences;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /** Looks at all programmes whose folders speak of punches. */
  @Schedule(hour = "*", minute = "*", second = "47", persistent = false)
  public void look() {
    for (ProgrammeSummary summary : programmes.list()) {
      try {
        callers.set(Caller.platform(summary.tenant(), summary.code()));
        Programme programme = programmes.current();
        if (programme.section("punches").isObject()) {
          commands.expire();
          if (programme.section("rosters").isObject()) {
            silences.look(ZonedDateTime.now(programme.zone()));
          }
        }
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The upkeep of terminals of " + summary.code() + " waits.", e);
      }
    }
  }
}

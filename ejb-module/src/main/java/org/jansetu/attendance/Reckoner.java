package org.jansetu.attendance;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** Reckons marked days every few seconds; one server at a time. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@TenantBound
public class Reckoner {

  private static final Logger LOG = Logger.getLogger(Reckoner.class.getName());

  @Inject private ReckonStep step;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  private final AtomicBoolean isRunning = new AtomicBoolean();

  /** Reckons in every programme that keeps rosters, unless the time before still runs. */
  @Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
  public void reckon() {
    if (!isRunning.compareAndSet(false, true)) {
      return;
    }
    try {
      for (ProgrammeSummary programme : programmes.list()) {
        callers.set(Caller.platform(programme.tenant(), programme.code()));
        if (!programmes.current().section("rosters").isEmpty()) {
          reckon(programme.code());
        }
      }
    } finally {
      isRunning.set(false);
    }
  }

  private void reckon(String programme) {
    try {
      boolean isMore = step.run(true);
      while (isMore) {
        isMore = step.run(false);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The presence of " + programme + " waits.", e);
    }
  }
}

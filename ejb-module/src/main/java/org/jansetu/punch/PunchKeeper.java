package org.jansetu.punch;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/**
 * Every minute misses terminals that have fallen silent, and now and then looks for frauds. Several
 * servers may do so at once: while one looks, another passes by.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@TenantBound
public class PunchKeeper {

  private static final Logger LOG = Logger.getLogger(PunchKeeper.class.getName());

  @Inject private InspectionDesk desk;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /** Looks at all programmes whose folders speak of punches. */
  @Schedule(hour = "*", minute = "*", second = "25", persistent = false)
  public void look() {
    for (ProgrammeSummary summary : programmes.list()) {
      try {
        callers.set(Caller.platform(summary.tenant(), summary.code()));
        if (programmes.current().section("punches").isObject()) {
          desk.look(false);
        }
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The terminals of " + summary.code() + " wait.", e);
      }
    }
  }
}

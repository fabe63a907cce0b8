package org.jansetu.reporting;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** Counts grievances every twenty seconds, where something happened; one server at a time. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@TenantBound
public class GrievanceCounter {

  private static final Logger LOG = Logger.getLogger(GrievanceCounter.class.getName());

  @Inject private GrievanceCounting counting;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /** Counts what has changed in every programme that takes grievances. */
  @Schedule(hour = "*", minute = "*", second = "7,27,47", persistent = false)
  public void count() {
    for (ProgrammeSummary programme : programmes.list()) {
      callers.set(Caller.platform(programme.tenant(), programme.code()));
      if (programmes.current().section("grievances").isEmpty()) {
        continue;
      }
      try {
        counting.count(LocalDate.now(programmes.current().zone()));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The figures of " + programme.code() + " wait.", e);
      }
    }
  }
}

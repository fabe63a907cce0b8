package org.jansetu.access;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** Once an hour forgets quiet names, old sessions and revocations that no token can need. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@TenantBound
public class AccessKeeper {

  private static final Logger LOG = Logger.getLogger(AccessKeeper.class.getName());

  @Inject private ForgetStep step;
  @Inject private Revocations revocations;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void forget() {
    revocations.forgetOld(Instant.now());
    try {
      for (ProgrammeSummary programme : programmes.list()) {
        callers.set(Caller.platform(programme.tenant(), programme.code()));
        step.forget();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old sessions stay for another hour.", e);
    }
  }
}

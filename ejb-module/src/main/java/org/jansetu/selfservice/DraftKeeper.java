package org.jansetu.selfservice;

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

/** Once a day forgets drafts that nobody has touched for 30 days. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@TenantBound
public class DraftKeeper {

  private static final Logger LOG = Logger.getLogger(DraftKeeper.class.getName());

  @Inject private DraftDesk desk;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  @Schedule(hour = "3", minute = "41", persistent = false)
  void forget() {
    try {
      for (ProgrammeSummary programme : programmes.list()) {
        callers.set(Caller.platform(programme.tenant(), programme.code()));
        desk.forgetOld();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old drafts stay for another day.", e);
    }
  }
}

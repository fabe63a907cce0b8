package org.jansetu.upload;

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

/** Forgets, once an hour, what was handed in a month ago and never used. */
@Singleton
@TenantBound
public class UploadKeeper {

  private static final int BATCH = 100;
  private static final Logger LOG = Logger.getLogger(UploadKeeper.class.getName());

  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private UploadDesk desk;

  /** Runs by the clock; without a transaction of its own, because each batch has its own. */
  @Schedule(hour = "*", minute = "17", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void forget() {
    for (ProgrammeSummary programme : programmes.list()) {
      callers.set(Caller.platform(programme.tenant(), programme.code()));
      try {
        while (desk.forget(BATCH) == BATCH) {
          LOG.fine("A hundred unused files of " + programme.code() + " are forgotten.");
        }
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Unused files of " + programme.code() + " wait.", e);
      }
    }
  }
}

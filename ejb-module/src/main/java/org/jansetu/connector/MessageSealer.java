package org.jansetu.connector;

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

/** Chains what was logged, every two seconds, off the path of every payment. */
@Singleton
@TenantBound
public class MessageSealer {

  private static final int MOST = 1000;
  private static final Logger LOG = Logger.getLogger(MessageSealer.class.getName());

  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private MessageLog log;

  /** Runs by the clock; without a transaction of its own, because each programme has its own. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void seal() {
    for (ProgrammeSummary programme : programmes.list()) {
      callers.set(Caller.platform(programme.tenant(), programme.code()));
      try {
        log.seal(MOST);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Messages of " + programme.code() + " wait for their seal.", e);
      }
    }
  }
}

package org.jansetu.audit;

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

/**
 * Takes new events into each programme's chain every two seconds, off the path of whoever waits.
 *
 * <p>Several servers may run at once: a lock of the database lets one of them work on a programme.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@TenantBound
public class ChainKeeper {

  private static final Logger LOG = Logger.getLogger(ChainKeeper.class.getName());
  private static final int BATCH = 500;
  private static final int BATCHES_A_TURN = 20;

  @Inject private ChainStep step;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  private final AtomicBoolean failing = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void extend() {
    try {
      for (ProgrammeSummary programme : programmes.list()) {
        callers.set(Caller.platform(programme.tenant(), programme.code()));
        int turn = 0;
        while (turn < BATCHES_A_TURN && step.extend(BATCH) == BATCH) {
          turn++;
        }
      }
      failing.set(false);
    } catch (RuntimeException e) {
      // A database that is away for a minute is told of once, not thirty times.
      if (failing.compareAndSet(false, true)) {
        LOG.log(Level.WARNING, "The audit chain waits: its programme cannot be reached.", e);
      }
    }
  }
}

package org.jansetu.settlement;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;

/** Looks at the books of every programme, every minute, as long as the server runs. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BooksWatch {

  private static final Logger LOG = Logger.getLogger(BooksWatch.class.getName());
  private static final int SLICES = 60;

  private static final long LOOK_BACK = 10_000;

  @Inject private Books books;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  private final Map<Short, Long> seen = new ConcurrentHashMap<>();
  private final AtomicInteger minute = new AtomicInteger();

  /** One look at every programme; a contradiction is a severe line in the log. */
  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void look() {
    int slice = minute.getAndIncrement() % SLICES;
    for (ProgrammeSummary programme : programmes.list()) {
      try {
        callers.set(Caller.platform(programme.tenant(), programme.code()));
        compare(programme, slice);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The books of " + programme.code() + " were not looked at.", e);
      }
    }
  }

  private void compare(ProgrammeSummary programme, int slice) {
    // Numbers are handed out in blocks, so an older one may appear after a newer one.
    long since = Math.max(0, seen.getOrDefault(programme.tenant(), 0L) - LOOK_BACK);
    Books.Look look = books.look(since, slice);
    seen.put(programme.tenant(), look.newest());
    for (BookFinding finding : look.findings()) {
      if (!finding.isKept()) {
        LOG.severe(
            "The books of "
                + programme.code()
                + " do not agree: "
                + finding.check()
                + ", "
                + finding.broken()
                + " rows.");
      }
    }
  }
}

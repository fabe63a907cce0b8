package org.jansetu.exam;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * Tells candidates their seats and cancellations, and makes the refunds of cancelled examinations,
 * one after the other, a few seconds after the cancellation and until none is due. Several servers
 * may do so at once: a refund that another one makes is passed by, and its row says that it is
 * made.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@TenantBound
public class RefundKeeper {

  private static final int AT_A_TIME = 100;
  private static final Logger LOG = Logger.getLogger(RefundKeeper.class.getName());

  @Inject private RefundDesk desk;
  @Inject private ExamDesk exams;
  @Inject private CandidateDesk candidates;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /** Looks at all programmes that have examinations. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void look() {
    for (ProgrammeSummary summary : programmes.list()) {
      try {
        callers.set(Caller.platform(summary.tenant(), summary.code()));
        Programme programme = programmes.current();
        if (!programme.section("exams").isMissingNode()) {
          tell();
          payBack();
        }
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The refunds of " + summary.code() + " wait.", e);
      }
    }
  }

  /** Tells every candidate what is news to them; how many. For the server itself. */
  public int tell() {
    callers.current().require(Role.PLATFORM);
    int told = 0;
    int now;
    do {
      now = candidates.tell(AT_A_TIME);
      told += now;
    } while (now == AT_A_TIME);
    return told;
  }

  /** Makes every refund of the caller's programme that is due; how many. For the server itself. */
  public int payBack() {
    callers.current().require(Role.PLATFORM);
    exams.list().values().stream()
        .filter(ExamRow::isCancelled)
        .forEach(row -> exams.owe(row.code()));
    int made = 0;
    long after = 0;
    while (true) {
      Optional<Long> done;
      try {
        done = desk.payNext(after);
        made += done.isPresent() ? 1 : 0;
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "A refund waits.", e);
        done = desk.next(after);
      }
      if (done.isEmpty()) {
        return made;
      }
      after = done.get();
    }
  }
}

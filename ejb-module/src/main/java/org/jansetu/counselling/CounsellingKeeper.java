package org.jansetu.counselling;

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
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * Tells candidates of their seats soon after a round, and takes the seats of those who said nothing
 * until the last second. Several servers may do so at once: rows that another one has locked are
 * passed by.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@TenantBound
public class CounsellingKeeper {

  private static final int AT_A_TIME = 100;
  private static final Logger LOG = Logger.getLogger(CounsellingKeeper.class.getName());

  @Inject private CounsellingDesk desk;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /** Looks at all programmes that have counsellings. */
  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  public void look() {
    for (ProgrammeSummary summary : programmes.list()) {
      try {
        callers.set(Caller.platform(summary.tenant(), summary.code()));
        if (!programmes.current().section("counselling").isMissingNode()) {
          lapse();
          tell();
        }
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The counsellings of " + summary.code() + " wait.", e);
      }
    }
  }

  /** Takes what was not answered in time; how many seats. For the server itself. */
  public int lapse() {
    callers.current().require(Role.PLATFORM);
    return programmes
        .current()
        .part(CounsellingBook.class, CounsellingBook::of)
        .byCode()
        .keySet()
        .stream()
        .mapToInt(desk::lapse)
        .sum();
  }

  /** Tells every candidate of a new seat; how many. For the server itself. */
  public int tell() {
    callers.current().require(Role.PLATFORM);
    int told = 0;
    int now;
    do {
      now = desk.tell(AT_A_TIME);
      told += now;
    } while (now == AT_A_TIME);
    return told;
  }
}

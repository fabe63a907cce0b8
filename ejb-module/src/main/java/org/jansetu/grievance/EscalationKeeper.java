package org.jansetu.grievance;

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

/** Every hour takes up a level what its office has not answered in time. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@TenantBound
public class EscalationKeeper {

  private static final Logger LOG = Logger.getLogger(EscalationKeeper.class.getName());

  @Inject private EscalationDesk desk;
  @Inject private GrievanceNames names;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /** Looks at the grievances of all programmes. */
  @Schedule(hour = "*", minute = "35", persistent = false)
  public void look() {
    for (ProgrammeSummary programme : programmes.list()) {
      try {
        callers.set(Caller.platform(programme.tenant(), programme.code()));
        sweep();
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Grievances of " + programme.code() + " wait.", e);
      }
    }
  }

  /**
   * Looks at the caller's programme now: what the hour would do. Refuses with forbidden whoever
   * does not administer the State's programme.
   *
   * @return how many grievances went up a level
   */
  public int lookNow() {
    Caller asked = callers.current();
    asked.require(Role.STATE_ADMIN);
    callers.set(Caller.platform(asked.tenant(), asked.programme()));
    try {
      return sweep();
    } finally {
      callers.set(asked);
    }
  }

  /** Moves what is late today in the caller's programme; how many. */
  public int sweep() {
    int moved = 0;
    if (names.rules().isOn()) {
      EscalationDesk.Step step;
      do {
        step = desk.step();
        moved += step.moved();
      } while (step.moved() >= EscalationDesk.BATCH || step.broken() == EscalationDesk.BATCH);
      int worded;
      do {
        worded = desk.word();
      } while (worded == EscalationDesk.WORDED);
    }
    return moved;
  }
}

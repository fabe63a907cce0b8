package org.jansetu.appeal;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/**
 * Every hour grants what the law deems granted because nobody has decided in time. Several servers
 * may look at once: a case is granted once by its row.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@TenantBound
public class LawKeeper {

  /** The move of a case that the law itself makes. */
  static final String DEEM = "deem";

  private static final Logger LOG = Logger.getLogger(LawKeeper.class.getName());

  @Inject private DeemedDesk desk;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /** Looks at the cases of all programmes. */
  @Schedule(hour = "*", minute = "25", persistent = false)
  public void look() {
    for (ProgrammeSummary programme : programmes.list()) {
      try {
        callers.set(Caller.platform(programme.tenant(), programme.code()));
        sweep();
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The law of " + programme.code() + " waits.", e);
      }
    }
  }

  /** Grants what is to be granted today in the caller's programme. */
  public void sweep() {
    List<String> numbers = desk.waiting("");
    while (!numbers.isEmpty()) {
      numbers.forEach(this::grant);
      numbers = desk.waiting(numbers.get(numbers.size() - 1));
    }
  }

  /** An officer may have decided in the meantime, and an earlier version may not draw the move. */
  private void grant(String number) {
    try {
      desk.grant(number);
    } catch (Refusal passedBy) {
      LOG.log(Level.FINE, passedBy, () -> "Case " + number + " stays.");
    }
  }
}

package org.jansetu.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Money;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Reads the books of the caller's programme: for auditors and the state's own administrators. */
@Stateless
@TenantBound
public class Ledger {

  private static final int LONGEST_SPAN_DAYS = 366;

  @Inject private LedgerRepository repository;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /**
   * Debits and credits of every account that moved from one day to another, both included. Refuses
   * with forbidden unless auditor or state admin, and spans of more than 366 days.
   */
  public TrialBalance trialBalance(LocalDate from, LocalDate until) {
    callers.current().require(Role.AUDITOR, Role.STATE_ADMIN);
    if (until.isBefore(from) || from.plusDays(LONGEST_SPAN_DAYS).isBefore(until)) {
      throw InvalidInput.of("/until", "bad-span", "1-" + LONGEST_SPAN_DAYS);
    }
    List<TrialBalance.Row> rows = repository.totals(from, until);
    Money debits = Money.ZERO;
    Money credits = Money.ZERO;
    for (TrialBalance.Row row : rows) {
      debits = debits.plus(row.debits());
      credits = credits.plus(row.credits());
    }
    return new TrialBalance(from, until, rows, debits, credits);
  }

  /** Transfers, newest first. Refuses with forbidden unless auditor or state admin. */
  public Page<TransferView> search(TransferQuery wanted) {
    callers.current().require(Role.AUDITOR, Role.STATE_ADMIN);
    return repository.search(wanted, programmes.current().zone());
  }
}

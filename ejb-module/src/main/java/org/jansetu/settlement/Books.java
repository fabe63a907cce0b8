package org.jansetu.settlement;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jansetu.audit.AuditTrail;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Compares wallets, receipts and ledger of the caller's programme. */
@Stateless
@TenantBound
public class Books {

  private static final long EVERY_SLICE = -1;

  @Inject private BooksRepository repository;
  @Inject private Callers callers;
  @Inject private AuditTrail audit;

  /**
   * Every check over everything there is. Costs what reading the whole ledger costs. Refuses with
   * forbidden unless auditor or state admin.
   */
  public List<BookFinding> checkAll() {
    callers.current().require(Role.AUDITOR, Role.STATE_ADMIN, Role.PLATFORM);
    return check(EVERY_SLICE, 0, repository.newest());
  }

  /**
   * What is new since a transaction, and one of sixty slices of the kiosks; what is broken goes to
   * the audit trail. Refuses with forbidden unless the server itself asks. In a transaction of its
   * own, whatever the container's timer has begun: one transaction serves one programme.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Look look(long since, int slice) {
    callers.current().require(Role.PLATFORM);
    long newest = repository.newest();
    List<BookFinding> findings = check(slice, since, newest);
    for (BookFinding finding : findings) {
      if (!finding.isKept()) {
        audit.record("books-alarm", finding.check(), Map.of("rows", finding.broken()));
      }
    }
    return new Look(newest, findings);
  }

  private List<BookFinding> check(long slice, long since, long newest) {
    List<BookFinding> findings = new ArrayList<>();
    for (BookCheck check : BookCheck.values()) {
      long broken =
          check.isByKiosk()
              ? repository.count(check, slice, slice)
              : repository.count(check, since, newest);
      findings.add(new BookFinding(check.code(), broken));
    }
    return findings;
  }

  /**
   * One look at the books.
   *
   * @param newest the newest transaction that was looked at
   * @param findings how every check came out
   */
  public record Look(long newest, List<BookFinding> findings) {

    /** Takes a copy. */
    public Look {
      findings = List.copyOf(findings);
    }
  }
}

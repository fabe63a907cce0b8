package org.jansetu.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** The programme's record of who did what, when. */
@Stateless
@TenantBound
public class AuditTrail {

  private static final int MOST_FAULTS = 100;

  @Inject private AuditRepository repository;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /**
   * Records what the caller has just done; stands or falls with the running transaction.
   *
   * @param action stable words such as {@code kiosk.suspended}, at most 61 of {@code [a-z0-9.-]}
   * @param subject what it was done to, at most 200 characters
   * @param detail what changed, at most 16 KiB as JSON; no passwords, tokens or codes
   */
  public void record(String action, String subject, Map<String, ?> detail) {
    repository.append(callers.current(), action, subject, detail);
  }

  /**
   * Lists entries, newest first. Refuses with forbidden whoever is neither auditor nor state admin.
   */
  public Page<AuditEntry> list(AuditQuery query) {
    callers.current().require(Role.AUDITOR, Role.STATE_ADMIN);
    return repository.list(query, programmes.current().zone());
  }

  /**
   * Walks the whole chain. Refuses with forbidden whoever is neither auditor nor state admin nor
   * the server itself.
   */
  public ChainReport verify() {
    callers.current().require(Role.AUDITOR, Role.STATE_ADMIN, Role.PLATFORM);
    List<ChainFault> faults = repository.faults(MOST_FAULTS);
    return repository.report(faults);
  }
}

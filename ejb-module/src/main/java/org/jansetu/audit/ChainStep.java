package org.jansetu.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jansetu.tenancy.TenantBound;

/** One batch of links in a transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ChainStep {

  @Inject private AuditRepository repository;

  /** How many events were taken, at most as many as asked for. */
  int extend(int most) {
    return repository.extend(most);
  }
}

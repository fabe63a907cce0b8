package org.jansetu.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jansetu.tenancy.TenantBound;

/** Opens an account in a transaction of its own, so that a refused charge does not undo it. */
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
@TenantBound
class AccountOpening {

  @Inject private LedgerRepository repository;

  long open(AccountKey key) {
    return repository.open(key);
  }
}

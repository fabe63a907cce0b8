package org.jansetu.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jansetu.tenancy.TenantBound;

/** Counts wrong guesses in a transaction of its own, because the refusal ends the other one. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AttemptStep {

  @Inject private IdentityRepository repository;

  /** How many there were within a day. */
  int failures(String subject) {
    return repository.failures(subject);
  }

  void fail(String subject) {
    repository.fail(subject);
  }
}

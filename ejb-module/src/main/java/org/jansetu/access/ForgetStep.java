package org.jansetu.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jansetu.tenancy.TenantBound;

/** Forgets what one programme does not need any more, in a transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ForgetStep {

  @Inject private AttemptRepository attempts;
  @Inject private SessionRepository sessions;

  void forget() {
    attempts.forgetQuiet();
    sessions.forgetOld();
  }
}

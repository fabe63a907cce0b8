package org.jansetu.tenancy;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Binds the running transaction to the caller's programme, before the front door's first statement.
 *
 * <p>The binding is local to the transaction, so a pooled connection carries nothing to its next
 * borrower. One transaction serves one programme: a second one in the same transaction is a defect
 * and is stopped.
 */
@TenantBound
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class TenantBinding {

  private static final String BOUND = "org.jansetu.tenant";

  @Inject private Callers callers;
  @PersistenceContext private EntityManager entities;
  @Resource private TransactionSynchronizationRegistry transaction;

  @AroundInvoke
  Object bind(InvocationContext call) throws Exception {
    if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
      short tenant = callers.current().tenant();
      Object bound = transaction.getResource(BOUND);
      if (bound == null) {
        entities
            .createNativeQuery("select set_config('app.tenant', ?, true)")
            .setParameter(1, tenant == 0 ? "" : Short.toString(tenant))
            .getSingleResult();
        transaction.putResource(BOUND, tenant);
      } else if (!bound.equals(tenant)) {
        throw new IllegalStateException("one transaction cannot serve two programmes");
      }
    }
    return call.proceed();
  }
}

package org.jansetu.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/**
 * Stores receipts. A session bean, because a receipt comes in a thread of the line, which the
 * container does not know; called as a session bean, it works as one of the container's.
 */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReceiptDesk {

  @Inject private OutboxStep step;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /** Whether a message of any programme has that number, whose end is stored then. */
  public boolean keep(Receipt receipt) {
    for (ProgrammeSummary programme : programmes.list()) {
      callers.set(Caller.platform(programme.tenant(), programme.code()));
      if (step.receipt(receipt)) {
        return true;
      }
    }
    return false;
  }
}

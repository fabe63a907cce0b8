package org.jansetu.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/**
 * Stores receipts, and tells of what people write. A session bean, because a receipt comes in a
 * thread of the line, which the container does not know; called as a session bean, it works as one
 * of the container's.
 */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReceiptDesk {

  private static final Logger LOG = Logger.getLogger(ReceiptDesk.class.getName());

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

  /**
   * Tells the programmes, one after the other, of what somebody wrote, until one takes it; what
   * nobody takes is told once more as left over, and then forgotten. Always true, because a refusal
   * is an end as well: the same message again would be refused again.
   */
  public boolean hear(TextReceived text) {
    if (!isHeard(text)) {
      text.leave();
      isHeard(text);
    }
    return true;
  }

  private boolean isHeard(TextReceived text) {
    for (ProgrammeSummary programme : programmes.list()) {
      callers.set(
          Caller.anonymous(
              programme.tenant(), programme.code(), Locale.forLanguageTag("hi"), "sms"));
      try {
        step.hear(text);
      } catch (Refusal refused) {
        LOG.log(Level.FINE, "A message was refused: {0}.", refused.code());
      }
      if (text.isTaken()) {
        return true;
      }
    }
    return false;
  }
}

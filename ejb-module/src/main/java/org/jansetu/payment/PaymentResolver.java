package org.jansetu.payment;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/**
 * Goes on, every five seconds, with payments that nobody else goes on with: asks for those whose
 * callback did not come, tells again of money that a crash kept from being spent, and has refunds
 * made. Several servers may do so at once: the database lends each payment to one of them.
 */
@Singleton
@TenantBound
public class PaymentResolver {

  private static final int MOST = 20;
  private static final Logger LOG = Logger.getLogger(PaymentResolver.class.getName());

  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private PaymentTalk talk;
  @Inject private PaymentDesk desk;

  /** Runs by the clock; without a transaction of its own, because each step has one. */
  @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void resolve() {
    for (ProgrammeSummary programme : programmes.list()) {
      Caller server = Caller.platform(programme.tenant(), programme.code());
      callers.set(server);
      try {
        for (PaymentRow payment : desk.claim(MOST)) {
          goOn(payment);
          callers.set(server);
        }
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Payments of " + programme.code() + " wait.", e);
      }
    }
  }

  private void goOn(PaymentRow payment) {
    try {
      switch (payment.state()) {
        case STARTED, PENDING -> talk.resolve(payment);
        case PAID -> talk.tell(payment);
        case REFUND_DUE -> talk.refund(payment);
        case SPENT, FAILED, REFUNDED -> LOG.fine("A payment that is over is not looked at.");
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Payment " + payment.order() + " waits.", e);
    }
  }
}

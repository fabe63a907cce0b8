package org.jansetu.billpay;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.connector.Connectors;
import org.jansetu.counter.ChargePending;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/**
 * Finds out, every five seconds, how pending payments ended; and pays for transactions that nobody
 * pays for, because the server died between writing the charge and paying the bill.
 *
 * <p>Several servers may do so at once: the database lends each payment to one of them.
 */
@Singleton
@TenantBound
public class BillResolver {

  private static final int MOST = 20;
  private static final int FORGOTTEN_SECONDS = 30;
  private static final Logger LOG = Logger.getLogger(BillResolver.class.getName());

  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private Connectors connectors;
  @Inject private BillPayer payer;
  @Inject private BillDesk desk;

  /** Runs by the clock; without a transaction of its own, because each programme has its own. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void resolve() {
    for (ProgrammeSummary programme : programmes.list()) {
      callers.set(Caller.platform(programme.tenant(), programme.code()));
      try {
        resolvePending();
        payForgotten();
        desk.sweep();
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Payments of " + programme.code() + " wait.", e);
      }
    }
  }

  private void resolvePending() {
    for (Payment payment : desk.claim(MOST)) {
      try {
        desk.conclude(payment, connectors.status(payment.biller(), payment.order().key()));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Payment " + payment.order().key() + " waits.", e);
      }
    }
  }

  private void payForgotten() {
    for (ChargePending charge : desk.listForgotten(FORGOTTEN_SECONDS, MOST)) {
      payer.pay(charge);
    }
  }
}

package org.jansetu.billpay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jansetu.connector.Bill;
import org.jansetu.connector.PayOutcome;
import org.jansetu.counter.ChargePending;
import org.jansetu.counter.SettleOrder;
import org.jansetu.counter.Transactions;
import org.jansetu.tenancy.TenantBound;

/** The steps between two questions to a biller, each a short transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class BillDesk {

  /** Longer than a biller is ever waited for, so that nobody asks for what is being paid. */
  private static final int PAYING_SECONDS = 15;

  @Inject private BillRepository bills;
  @Inject private PaymentRepository payments;
  @Inject private Transactions transactions;

  Instant keep(String biller, Bill bill) {
    return bills.keep(biller, bill);
  }

  Optional<Bill> findFresh(String biller, String consumerId) {
    return bills.find(biller, consumerId);
  }

  boolean isTaken(String biller, String consumerId, String billId) {
    return payments.isTaken(biller, consumerId, billId);
  }

  /** Whether the payment may be made now: its transaction and its bill have none. */
  boolean open(Payment payment) {
    boolean isNew = payments.open(payment, PAYING_SECONDS);
    if (isNew) {
      // What was due is not due any more: the next charge asks the biller again.
      bills.forget(payment.biller(), payment.order().consumerId());
    }
    return isNew;
  }

  Optional<PaymentCard> find(long transactionId) {
    return payments.find(transactionId);
  }

  List<Payment> claim(int most) {
    return payments.claim(most);
  }

  /** The payment and its transaction end together, or wait together. */
  void conclude(Payment payment, PayOutcome outcome) {
    if (outcome.state() == PayOutcome.State.PENDING) {
      payments
          .ask(payment, outcome.reason())
          .ifPresent(at -> transactions.checkAgain(payment.transactionId(), at));
    } else if (payments.end(payment.transactionId(), outcome)) {
      transactions.settle(payment.settle(outcome));
    }
  }

  /** Frees the money of a transaction for which no payment could be opened. */
  void refuse(long transactionId, String reason) {
    transactions.settle(new SettleOrder(transactionId, false, null, reason));
  }

  List<ChargePending> listForgotten(int seconds, int most) {
    return transactions.listForgotten(seconds, most);
  }

  void sweep() {
    bills.sweep();
  }
}

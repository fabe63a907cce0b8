package org.jansetu.billpay;

import org.jansetu.connector.PayOrder;
import org.jansetu.connector.PayOutcome;
import org.jansetu.counter.ChargePending;
import org.jansetu.counter.SettleOrder;

/**
 * A payment on its way to a biller.
 *
 * @param transactionId the transaction that waits for it
 * @param service code of the service
 * @param biller code of the biller
 * @param order what the biller is told
 * @param isWhole whether it is for the whole bill, so that there can be no second one
 * @param attempts how often the biller was asked how it stands
 */
record Payment(
    long transactionId,
    String service,
    String biller,
    PayOrder order,
    boolean isWhole,
    int attempts) {

  private static final int FIRST_SECONDS = 5;
  private static final int LONGEST_SECONDS = 600;
  private static final int MOST_DOUBLINGS = 7;

  /**
   * A new payment. Its key is made of the programme and the transaction, because a receipt number
   * may have characters that a key may not.
   */
  static Payment of(String programme, ChargePending charge, String billId, boolean isWhole) {
    return new Payment(
        charge.transactionId(),
        charge.service(),
        charge.biller(),
        new PayOrder(
            programme + "-" + charge.transactionId(),
            charge.consumerId(),
            billId,
            charge.amountPaise()),
        isWhole,
        0);
  }

  /** How long to wait until the biller is asked again: 5 s, doubled each time, up to 10 minutes. */
  int waitSeconds() {
    return Math.min(FIRST_SECONDS << Math.min(attempts, MOST_DOUBLINGS), LONGEST_SECONDS);
  }

  /** What the counter is told. Refuses an outcome that is none. */
  SettleOrder settle(PayOutcome outcome) {
    return switch (outcome.state()) {
      case SUCCEEDED -> new SettleOrder(transactionId, true, outcome.reference(), null);
      case FAILED -> new SettleOrder(transactionId, false, null, outcome.reason());
      case PENDING -> throw new IllegalStateException("nothing is settled while it is pending");
    };
  }

  static PaymentState state(PayOutcome outcome) {
    return switch (outcome.state()) {
      case SUCCEEDED -> PaymentState.SUCCEEDED;
      case FAILED -> PaymentState.FAILED;
      case PENDING -> PaymentState.PENDING;
    };
  }
}

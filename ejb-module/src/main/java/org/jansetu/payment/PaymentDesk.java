package org.jansetu.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.audit.AuditTrail;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** The steps between two questions to a gateway, each a short transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PaymentDesk {

  private static final String REASON = "reason";

  @Inject private PaymentRepository payments;
  @Inject private Programmes programmes;
  @Inject private AuditTrail audit;

  /** The payment of the subject: a new one, or the one that is not over yet. */
  PaymentRow begin(PaymentRepository.Fresh fresh) {
    payments.insert(fresh);
    return payments
        .findLive(fresh.what().purpose(), fresh.what().subject())
        .orElseThrow(() -> new IllegalStateException("a payment that began is not there"));
  }

  Optional<PaymentRow> find(String order) {
    return payments.find(order);
  }

  Optional<PaymentRow> findLive(String purpose, String subject) {
    return payments.findLive(purpose, subject);
  }

  List<PaymentRow> claim(int most) {
    return payments.claim(most);
  }

  /**
   * Writes down what the gateway says. Saying it again changes nothing.
   *
   * @return whether the money has arrived by this very word
   */
  boolean conclude(PaymentRow payment, GatewayWord word) {
    if (word.is(GatewayWord.SUCCEEDED)) {
      return receive(payment, word);
    }
    if (word.isDebited() && word.is(GatewayWord.FAILED)) {
      owe(payment, "failed-but-debited");
    } else if (word.is(GatewayWord.FAILED)) {
      fail(payment, word.reason() == null ? "declined" : word.reason());
    } else if (word.is(GatewayWord.PENDING)) {
      payments.pend(payment);
    } else if (payment.state() == PaymentState.STARTED && payment.isOver(Instant.now())) {
      fail(payment, "expired");
    }
    return false;
  }

  private boolean receive(PaymentRow payment, GatewayWord word) {
    boolean isReceived = payments.receive(payment, word, today());
    if (isReceived) {
      audit.record(
          "payment.received",
          payment.order(),
          Map.of("amountPaise", payment.amountPaise(), "for", payment.subject()));
    } else if (payment.state() == PaymentState.FAILED) {
      // Another payment may have begun since, so what comes late is not used for anything.
      owe(payment, "came-late");
    }
    return isReceived;
  }

  private void owe(PaymentRow payment, String reason) {
    if (payments.oweRefund(payment, reason)) {
      audit.record("payment.refund-due", payment.order(), Map.of(REASON, reason));
    }
  }

  private void fail(PaymentRow payment, String reason) {
    if (payments.fail(payment, reason)) {
      audit.record("payment.failed", payment.order(), Map.of(REASON, reason));
    }
  }

  void mismatch(PaymentRow payment, GatewayWord word) {
    audit.record(
        "payment.mismatch",
        payment.order(),
        Map.of("amountPaise", payment.amountPaise(), "said", word.amountPaise()));
  }

  void askAgain(PaymentRow payment) {
    payments.askAgain(payment);
  }

  boolean spend(PaymentRow payment) {
    return payments.end(payment, PaymentState.PAID, PaymentState.SPENT)
        || payments.find(payment.order()).filter(p -> p.state() == PaymentState.SPENT).isPresent();
  }

  boolean giveBack(PaymentRow payment, String reason) {
    boolean isGiven = payments.giveBack(payment, reason, today());
    if (isGiven) {
      audit.record("payment.refund-due", payment.order(), Map.of(REASON, reason));
    }
    return isGiven;
  }

  /** In the transaction in which what the money was spent on is taken back. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean refundSpent(PaymentRow payment, String reason) {
    boolean isOwed = payments.refundSpent(payment, reason, today());
    if (isOwed) {
      audit.record("payment.refund-due", payment.order(), Map.of(REASON, reason));
    }
    return isOwed;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Optional<PaymentRow> findHere(String order) {
    return payments.find(order);
  }

  void refunded(PaymentRow payment) {
    if (payments.end(payment, PaymentState.REFUND_DUE, PaymentState.REFUNDED)) {
      audit.record(
          "payment.refunded", payment.order(), Map.of("amountPaise", payment.amountPaise()));
    }
  }

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }
}

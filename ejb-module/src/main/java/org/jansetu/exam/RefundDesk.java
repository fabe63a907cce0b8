package org.jansetu.exam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.jansetu.application.ActionRequest;
import org.jansetu.application.Applications;
import org.jansetu.audit.AuditTrail;
import org.jansetu.counter.Transactions;
import org.jansetu.payment.Payments;
import org.jansetu.tenancy.TenantBound;

/** Makes one refund in one transaction: row, charge, payment and case turn together. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RefundDesk {

  private static final String CODE = "exam-cancelled";
  private static final String WITHDRAW = "withdraw";

  @Inject private RefundRepository refunds;
  @Inject private ExamRepository exams;
  @Inject private Transactions transactions;
  @Inject private Payments payments;
  @Inject private Applications applications;
  @Inject private AuditTrail audit;

  /** The next refund that is due after that candidate, made; empty when there is none. */
  Optional<Long> payNext(long after) {
    Optional<RefundRepository.Due> claimed = refunds.claim(after);
    claimed.ifPresent(this::pay);
    return claimed.map(RefundRepository.Due::candidate);
  }

  /** The candidate of the next refund, so that one that cannot be made keeps no other waiting. */
  Optional<Long> next(long after) {
    return refunds.claim(after).map(RefundRepository.Due::candidate);
  }

  private void pay(RefundRepository.Due due) {
    String order = exams.get(due.exam()).cancelOrder();
    boolean isTaken =
        transactions.takeBack(due.transaction(), "examination cancelled by order " + order);
    if (isTaken && due.order() != null && !payments.refundSpent(due.order(), CODE)) {
      // Whoever spends the payment has not said so yet; it is tried again when that is over.
      throw new IllegalStateException("payment " + due.order() + " is not spent");
    }
    refunds.done(due.candidate(), isTaken);
    if (isTaken && applications.get(due.application()).actions().contains(WITHDRAW)) {
      applications.obey(due.application(), ActionRequest.of(WITHDRAW));
    }
    audit.record("exam.refunded", due.application(), Map.of("order", order, "made", isTaken));
  }
}

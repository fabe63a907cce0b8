package org.jansetu.billpay;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jansetu.connector.PayOrder;
import org.jansetu.connector.PayOutcome;

/** Payments and their moves. */
@Dependent
class PaymentRepository {

  private static final String COLUMNS =
      "transaction_id, service_code, biller, payment_key, consumer_id, bill_id, amount_paise,"
          + " whole, attempts";

  @PersistenceContext private EntityManager entities;

  /** Whether the payment is a new one; not when its transaction or its bill has one already. */
  boolean open(Payment payment, int seconds) {
    return entities
            .createNativeQuery(
                "insert into billpay.payment (transaction_id, service_code, biller, consumer_id,"
                    + " bill_id, amount_paise, payment_key, whole, next_check_at) values (?, ?, ?,"
                    + " ?, ?, ?, ?, ?, now() + make_interval(secs => ?)) on conflict do nothing")
            .setParameter(1, payment.transactionId())
            .setParameter(2, payment.service())
            .setParameter(3, payment.biller())
            .setParameter(4, payment.order().consumerId())
            .setParameter(5, payment.order().billId())
            .setParameter(6, payment.order().amountPaise())
            .setParameter(7, payment.order().key())
            .setParameter(8, payment.isWhole())
            .setParameter(9, seconds)
            .executeUpdate()
        == 1;
  }

  Optional<PaymentCard> find(long transactionId) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select transaction_id, biller, state, reference, reason, attempts,"
                    + " cast(extract(epoch from next_check_at) * 1000 as bigint)"
                    + " from billpay.payment where transaction_id = ?")
            .setParameter(1, transactionId)
            .getResultList();
    return rows.stream().map(row -> card((Object[]) row)).findFirst();
  }

  boolean isTaken(String biller, String consumerId, String billId) {
    return (Boolean)
        entities
            .createNativeQuery(
                "select exists (select 1 from billpay.payment where biller = ? and consumer_id = ?"
                    + " and bill_id = ? and (state = 'pending' or (state = 'succeeded' and"
                    + " whole)))")
            .setParameter(1, biller)
            .setParameter(2, consumerId)
            .setParameter(3, billId)
            .getSingleResult();
  }

  /**
   * Payments that are due to be asked for, lent to this server for half a minute: another server
   * passes by a row that is locked, and by one that is lent.
   */
  List<Payment> claim(int most) {
    List<?> rows =
        entities
            .createNativeQuery(
                "update billpay.payment set next_check_at = now() + interval '30 seconds',"
                    + " attempts = attempts + 1 where id in (select id from billpay.payment where"
                    + " state = 'pending' and next_check_at <= now() order by next_check_at limit ?"
                    + " for update skip locked) returning "
                    + COLUMNS)
            .setParameter(1, most)
            .getResultList();
    return rows.stream().map(row -> payment((Object[]) row)).toList();
  }

  /** Whether this call moved it; not when it has ended already. */
  boolean end(long transactionId, PayOutcome outcome) {
    PaymentState state = Payment.state(outcome);
    if (!PaymentState.PENDING.canBecome(state) || state == PaymentState.PENDING) {
      throw new IllegalStateException("a payment does not end as " + state.code());
    }
    return entities
            .createNativeQuery(
                "update billpay.payment set state = ?, reference = nullif(?, ''), reason ="
                    + " nullif(?, ''), next_check_at = null, settled_at = clock_timestamp() where"
                    + " transaction_id = ? and state = 'pending'")
            .setParameter(1, state.code())
            .setParameter(2, outcome.reference() == null ? "" : outcome.reference())
            .setParameter(3, outcome.reason() == null ? "" : outcome.reason())
            .setParameter(4, transactionId)
            .executeUpdate()
        == 1;
  }

  /** When it is asked for again, unless it has ended in the meantime. */
  Optional<Instant> ask(Payment payment, String reason) {
    List<?> rows =
        entities
            .createNativeQuery(
                "update billpay.payment set next_check_at = now() + make_interval(secs => ?),"
                    + " reason = ? where transaction_id = ? and state = 'pending' returning"
                    + " cast(extract(epoch from next_check_at) * 1000 as bigint)")
            .setParameter(1, payment.waitSeconds())
            .setParameter(2, reason)
            .setParameter(3, payment.transactionId())
            .getResultList();
    return rows.stream().map(at -> Instant.ofEpochMilli(((Number) at).longValue())).findFirst();
  }

  private static Payment payment(Object[] row) {
    return new Payment(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        new PayOrder(
            (String) row[3], (String) row[4], (String) row[5], ((Number) row[6]).longValue()),
        (Boolean) row[7],
        ((Number) row[8]).intValue());
  }

  private static PaymentCard card(Object[] row) {
    return new PaymentCard(
        ((Number) row[0]).longValue(),
        (String) row[1],
        PaymentState.of((String) row[2]),
        (String) row[3],
        (String) row[4],
        ((Number) row[5]).intValue(),
        row[6] == null ? null : Instant.ofEpochMilli(((Number) row[6]).longValue()));
  }
}

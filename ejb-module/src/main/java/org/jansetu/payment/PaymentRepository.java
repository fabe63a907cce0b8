package org.jansetu.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Payments and their moves; every move is one statement that looks where the payment stands. */
@Dependent
class PaymentRepository {

  /** As long as somebody who was told of the money may take to spend it. */
  private static final int SPENDING_SECONDS = 45;

  private static final String SELECT =
      "select " + PaymentRow.COLUMNS + " from payment.payment where ";

  @PersistenceContext private EntityManager entities;

  /** A payment that is about to begin. */
  record Fresh(
      String order,
      long kiosk,
      String gateway,
      long payer,
      String mobile,
      PaymentOrder what,
      int minutes) {}

  /** Whether it is a new one; not when the subject has one that is not over. */
  boolean insert(Fresh fresh) {
    return entities
            .createNativeQuery(
                "insert into payment.payment (order_number, kiosk_id, gateway, payer_id, mobile,"
                    + " purpose, subject, amount_paise, language, next_check_at, expires_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, now() + interval '10 seconds',"
                    + " now() + make_interval(mins => ?)) on conflict do nothing")
            .setParameter(1, fresh.order())
            .setParameter(2, fresh.kiosk())
            .setParameter(3, fresh.gateway())
            .setParameter(4, fresh.payer())
            .setParameter(5, fresh.mobile())
            .setParameter(6, fresh.what().purpose())
            .setParameter(7, fresh.what().subject())
            .setParameter(8, fresh.what().amount().paise())
            .setParameter(9, "hi".equals(fresh.what().language().getLanguage()) ? "hi" : "en")
            .setParameter(10, fresh.minutes())
            .executeUpdate()
        == 1;
  }

  Optional<PaymentRow> find(String order) {
    return rows(entities.createNativeQuery(SELECT + "order_number = ?").setParameter(1, order))
        .stream()
        .findFirst();
  }

  /** The payment of a subject that is not over, if there is one. */
  Optional<PaymentRow> findLive(String purpose, String subject) {
    return rows(
            entities
                .createNativeQuery(
                    SELECT
                        + "purpose = ? and subject = ?"
                        + " and state in ('started', 'pending', 'paid', 'spent')")
                .setParameter(1, purpose)
                .setParameter(2, subject))
        .stream()
        .findFirst();
  }

  /**
   * Payments that somebody has to look at, lent to this server for as long as spending may take:
   * another server passes by a row that is locked, and by one that is lent.
   */
  List<PaymentRow> claim(int most) {
    return rows(
        entities
            .createNativeQuery(
                "update payment.payment set next_check_at = now() + make_interval(secs => ?),"
                    + " attempts = attempts + 1 where id in (select id from payment.payment where"
                    + " next_check_at <= now() order by next_check_at limit ?"
                    + " for update skip locked) returning "
                    + PaymentRow.COLUMNS)
            .setParameter(1, SPENDING_SECONDS)
            .setParameter(2, most));
  }

  /** The money goes into the wallet; false when it went there before, or the payment is over. */
  boolean receive(PaymentRow payment, GatewayWord word, LocalDate on) {
    return (Boolean)
        entities
            .createNativeQuery(
                "select payment.receive(?, nullif(?, ''), ?, to_timestamp(nullif(?, -1)))")
            .setParameter(1, payment.id())
            .setParameter(2, word.reference() == null ? "" : word.reference())
            .setParameter(3, Date.valueOf(on))
            .setParameter(4, word.paidAt() == null ? -1L : word.paidAt().getEpochSecond())
            .getSingleResult();
  }

  /** The money goes out of the wallet again, to be refunded. */
  boolean giveBack(PaymentRow payment, String reason, LocalDate on) {
    return (Boolean)
        entities
            .createNativeQuery("select payment.give_back(?, ?, ?)")
            .setParameter(1, payment.id())
            .setParameter(2, reason)
            .setParameter(3, Date.valueOf(on))
            .getSingleResult();
  }

  /** What was spent and had to be taken back goes out of the wallet, to be refunded. */
  boolean refundSpent(PaymentRow payment, String reason, LocalDate on) {
    return (Boolean)
        entities
            .createNativeQuery("select payment.refund_spent(?, ?, ?)")
            .setParameter(1, payment.id())
            .setParameter(2, reason)
            .setParameter(3, Date.valueOf(on))
            .getSingleResult();
  }

  boolean pend(PaymentRow payment) {
    return entities
            .createNativeQuery(
                "update payment.payment set state = 'pending' where id = ? and state = 'started'")
            .setParameter(1, payment.id())
            .executeUpdate()
        == 1;
  }

  boolean fail(PaymentRow payment, String reason) {
    return entities
            .createNativeQuery(
                "update payment.payment set state = 'failed', reason = ?, next_check_at = null,"
                    + " settled_at = clock_timestamp()"
                    + " where id = ? and state in ('started', 'pending')")
            .setParameter(1, reason)
            .setParameter(2, payment.id())
            .executeUpdate()
        == 1;
  }

  /** What the gateway took for a payment that brought us nothing goes back. */
  boolean oweRefund(PaymentRow payment, String reason) {
    return entities
            .createNativeQuery(
                "update payment.payment set state = 'refund-due', reason = ?, attempts = 0,"
                    + " next_check_at = clock_timestamp(), settled_at = null"
                    + " where id = ? and state in ('started', 'pending', 'failed')")
            .setParameter(1, reason)
            .setParameter(2, payment.id())
            .executeUpdate()
        == 1;
  }

  boolean end(PaymentRow payment, PaymentState from, PaymentState to) {
    if (!from.canBecome(to)) {
      throw new IllegalStateException(from.code() + " does not become " + to.code());
    }
    return entities
            .createNativeQuery(
                "update payment.payment set state = ?, next_check_at = null,"
                    + " settled_at = clock_timestamp() where id = ? and state = ?")
            .setParameter(1, to.code())
            .setParameter(2, payment.id())
            .setParameter(3, from.code())
            .executeUpdate()
        == 1;
  }

  /** When it is looked at again, unless it has moved on in the meantime. */
  void askAgain(PaymentRow payment) {
    entities
        .createNativeQuery(
            "update payment.payment set next_check_at = now() + make_interval(secs => ?)"
                + " where id = ? and state = ?")
        .setParameter(1, payment.waitSeconds())
        .setParameter(2, payment.id())
        .setParameter(3, payment.state().code())
        .executeUpdate();
  }

  private static List<PaymentRow> rows(jakarta.persistence.Query query) {
    List<?> found = query.getResultList();
    return found.stream().map(row -> PaymentRow.of((Object[]) row)).toList();
  }
}

package org.jansetu.counter;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jansetu.shared.Page;

@Dependent
class TransactionRepository {

  private static final String COLUMNS =
      "select t.id, t.basket_id, t.receipt_number, t.status, t.service_code, t.total_paise,"
          + " t.lines::text, t.borne::text, (extract(epoch from t.at) * 1000)::bigint, k.code,"
          + " b.citizen_name, b.citizen_mobile, b.paid_by, t.promised_on, t.verification_code,"
          + " t.biller_reference, (extract(epoch from t.next_check_at) * 1000)::bigint,"
          + " (extract(epoch from t.reversed_at) * 1000)::bigint, t.reversal_reason,"
          + " t.tariff_version, t.charged_on, t.copies, t.programme_version, t.inputs::text"
          + " from counter.transaction t"
          + " join counter.basket b on b.id = t.basket_id"
          + " join network.kiosk k on k.id = t.kiosk_id";

  @PersistenceContext private EntityManager entities;

  Optional<TransactionRow> find(long id) {
    return rows(entities.createNativeQuery(COLUMNS + " where t.id = ?").setParameter(1, id))
        .stream()
        .findFirst();
  }

  Optional<String> findVerificationCode(String number) {
    List<?> found =
        entities
            .createNativeQuery(
                "select t.verification_code from counter.transaction t"
                    + " where t.receipt_number = ?")
            .setParameter(1, number)
            .getResultList();
    return found.stream().map(String.class::cast).findFirst();
  }

  Optional<TransactionRow> findByReceipt(String number) {
    return rows(
            entities
                .createNativeQuery(COLUMNS + " where t.receipt_number = ?")
                .setParameter(1, number))
        .stream()
        .findFirst();
  }

  List<TransactionRow> ofBasket(long basket) {
    return rows(
        entities
            .createNativeQuery(COLUMNS + " where t.basket_id = ? order by t.receipt_sequence")
            .setParameter(1, basket));
  }

  /** The basket that this key made at this kiosk, with the fingerprint of its request. */
  Optional<Object[]> findBasket(long kiosk, String key) {
    List<?> found =
        entities
            .createNativeQuery(
                "select id, encode(body_sha256, 'hex') from counter.basket"
                    + " where kiosk_id = ? and idempotency_key = ?")
            .setParameter(1, kiosk)
            .setParameter(2, key)
            .getResultList();
    return found.stream().map(Object[].class::cast).findFirst();
  }

  Page<TransactionRow> list(long kiosk, TransactionQuery wanted) {
    StringBuilder sql = new StringBuilder(COLUMNS).append(" where t.kiosk_id = ?");
    List<Object> values = new ArrayList<>(List.of(kiosk));
    and(sql, values, wanted.from(), " and t.charged_on >= ?");
    and(sql, values, wanted.until(), " and t.charged_on <= ?");
    and(sql, values, wanted.service(), " and t.service_code = ?");
    and(sql, values, wanted.receiptNumber(), " and t.receipt_number = ?");
    and(sql, values, wanted.cursor() == null ? null : position(wanted.cursor()), " and t.id < ?");
    int limit = Math.max(1, Math.min(wanted.limit(), Page.MOST));
    Query query = entities.createNativeQuery(sql.append(" order by t.id desc").toString());
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      query.setParameter(i + 1, value instanceof LocalDate day ? Date.valueOf(day) : value);
    }
    List<TransactionRow> found = rows(query.setMaxResults(limit + 1));
    boolean more = found.size() > limit;
    List<TransactionRow> items = more ? found.subList(0, limit) : found;
    return new Page<>(items, more ? Long.toString(items.get(limit - 1).id()) : null);
  }

  boolean settle(SettleOrder order, List<ChargeOrder.Entry> entries, LocalDate on) {
    return (Boolean)
        entities
            .createNativeQuery(
                "select counter.settle(?, ?, ?, ?, cast(? as bigint[]), cast(? as bigint[]),"
                    + " cast(? as bigint[]), ?)")
            .setParameter(1, order.transactionId())
            .setParameter(2, order.isSuccess())
            .setParameter(3, order.reference())
            .setParameter(4, order.reason())
            .setParameter(5, array(entries.stream().map(ChargeOrder.Entry::debit).toList()))
            .setParameter(6, array(entries.stream().map(ChargeOrder.Entry::credit).toList()))
            .setParameter(7, array(entries.stream().map(ChargeOrder.Entry::paise).toList()))
            .setParameter(8, Date.valueOf(on))
            .getSingleResult();
  }

  List<TransactionRow> forgotten(int seconds, int most) {
    return rows(
        entities
            .createNativeQuery(
                COLUMNS
                    + " where t.status = 'pending' and t.next_check_at < now()"
                    + " - make_interval(secs => ?) order by t.id limit ?")
            .setParameter(1, seconds)
            .setParameter(2, most));
  }

  void checkAgain(long id, Instant at) {
    entities
        .createNativeQuery("select counter.check_again(?, ?)::text")
        .setParameter(1, id)
        .setParameter(2, Timestamp.from(at))
        .getSingleResult();
  }

  boolean cancel(long id, long by, String reason, LocalDate on) {
    return (Boolean)
        entities
            .createNativeQuery("select counter.cancel(?, ?, ?, ?)")
            .setParameter(1, id)
            .setParameter(2, by)
            .setParameter(3, reason)
            .setParameter(4, Date.valueOf(on))
            .getSingleResult();
  }

  int countCopy(long id) {
    return ((Number)
            entities
                .createNativeQuery("select counter.count_copy(?)")
                .setParameter(1, id)
                .getSingleResult())
        .intValue();
  }

  private static String array(List<Long> values) {
    StringBuilder text = new StringBuilder("{");
    for (Long value : values) {
      text.append(text.length() > 1 ? "," : "").append(value);
    }
    return text.append('}').toString();
  }

  private static long position(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static void and(StringBuilder sql, List<Object> values, Object value, String condition) {
    if (value != null) {
      sql.append(condition);
      values.add(value);
    }
  }

  private static List<TransactionRow> rows(Query query) {
    List<TransactionRow> found = new ArrayList<>();
    for (Object row : query.getResultList()) {
      found.add(TransactionRow.of((Object[]) row));
    }
    return found;
  }
}

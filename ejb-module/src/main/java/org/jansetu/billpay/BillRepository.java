package org.jansetu.billpay;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jansetu.connector.Bill;

/** Bills of the last minutes. */
@Dependent
class BillRepository {

  /** How long a fetched bill may be charged without asking again. */
  private static final String FRESH = "interval '15 minutes'";

  @PersistenceContext private EntityManager entities;

  Instant keep(String biller, Bill bill) {
    Object at =
        entities
            .createNativeQuery(
                "insert into billpay.fetched as f (biller, consumer_id, consumer_name, bill_id,"
                    + " amount_paise, due_on) values (?, ?, ?, ?, ?, cast(nullif(?, '') as date))"
                    + " on conflict (tenant_id, biller, consumer_id) do update set consumer_name ="
                    + " excluded.consumer_name, bill_id = excluded.bill_id, amount_paise ="
                    + " excluded.amount_paise, due_on = excluded.due_on, fetched_at ="
                    + " excluded.fetched_at returning cast(extract(epoch from fetched_at) * 1000"
                    + " as bigint)")
            .setParameter(1, biller)
            .setParameter(2, bill.consumerId())
            .setParameter(3, bill.name())
            .setParameter(4, bill.billId())
            .setParameter(5, bill.amountPaise())
            .setParameter(6, bill.dueOn() == null ? "" : bill.dueOn().toString())
            .getSingleResult();
    return Instant.ofEpochMilli(((Number) at).longValue());
  }

  Optional<Bill> find(String biller, String consumerId) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select consumer_id, consumer_name, bill_id, amount_paise, coalesce(due_on::text,"
                    + " '') from billpay.fetched where biller = ? and consumer_id = ? and"
                    + " fetched_at > now() - "
                    + FRESH)
            .setParameter(1, biller)
            .setParameter(2, consumerId)
            .getResultList();
    return rows.stream().map(row -> bill((Object[]) row)).findFirst();
  }

  void forget(String biller, String consumerId) {
    entities
        .createNativeQuery("delete from billpay.fetched where biller = ? and consumer_id = ?")
        .setParameter(1, biller)
        .setParameter(2, consumerId)
        .executeUpdate();
  }

  void sweep() {
    entities
        .createNativeQuery("delete from billpay.fetched where fetched_at <= now() - " + FRESH)
        .executeUpdate();
  }

  private static Bill bill(Object[] row) {
    String dueOn = (String) row[4];
    return new Bill(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        ((Number) row[3]).longValue(),
        dueOn.isEmpty() ? null : LocalDate.parse(dueOn));
  }
}

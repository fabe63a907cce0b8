package org.jansetu.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.shared.Money;
import org.jansetu.shared.Page;

@Dependent
class LedgerRepository {

  @PersistenceContext private EntityManager entities;

  long open(AccountKey key) {
    return ((Number)
            entities
                .createNativeQuery("select ledger.open_account(?, ?)")
                .setParameter(1, key.kind().code())
                .setParameter(2, key.owner())
                .getSingleResult())
        .longValue();
  }

  List<TrialBalance.Row> totals(LocalDate from, LocalDate until) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select a.kind, a.owner, sum(m.debit)::bigint, sum(m.credit)::bigint from ("
                    + " select debit_account as account, amount_paise as debit, 0 as credit"
                    + "   from ledger.transfer where posted_on between ? and ?"
                    + " union all"
                    + " select credit_account, 0, amount_paise"
                    + "   from ledger.transfer where posted_on between ? and ?) m"
                    + " join ledger.account a on a.id = m.account"
                    + " group by a.kind, a.owner order by a.kind, a.owner")
            .setParameter(1, Date.valueOf(from))
            .setParameter(2, Date.valueOf(until))
            .setParameter(3, Date.valueOf(from))
            .setParameter(4, Date.valueOf(until))
            .getResultList();
    List<TrialBalance.Row> found = new ArrayList<>();
    for (Object row : rows) {
      Object[] c = (Object[]) row;
      found.add(new TrialBalance.Row((String) c[0], (String) c[1], money(c[2]), money(c[3])));
    }
    return found;
  }

  Page<TransferView> search(TransferQuery wanted, ZoneId zone) {
    StringBuilder sql =
        new StringBuilder(
            "select t.id, t.posting_id, d.kind || ':' || d.owner, c.kind || ':' || c.owner,"
                + " t.amount_paise, t.reason, t.posted_on,"
                + " (extract(epoch from t.at) * 1000)::bigint"
                + " from ledger.transfer t join ledger.account d on d.id = t.debit_account"
                + " join ledger.account c on c.id = t.credit_account where true");
    List<Object> values = new ArrayList<>();
    and(sql, values, wanted.from(), " and t.posted_on >= ?");
    and(sql, values, wanted.until(), " and t.posted_on <= ?");
    and(sql, values, wanted.posting(), " and t.posting_id = ?");
    and(sql, values, wanted.cursor() == null ? null : position(wanted), " and t.id < ?");
    if (wanted.kind() != null || wanted.owner() != null) {
      sql.append(
          " and (t.debit_account in (select id from ledger.account where kind = coalesce(?, kind)"
              + " and owner = coalesce(?, owner)) or t.credit_account in (select id from"
              + " ledger.account where kind = coalesce(?, kind) and owner = coalesce(?, owner)))");
      for (int i = 0; i < 2; i++) {
        values.add(wanted.kind());
        values.add(wanted.owner());
      }
    }
    int limit = Math.max(1, Math.min(wanted.limit(), Page.MOST));
    Query query = entities.createNativeQuery(sql.append(" order by t.id desc").toString());
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      query.setParameter(i + 1, value instanceof LocalDate day ? Date.valueOf(day) : value);
    }
    List<TransferView> found = new ArrayList<>();
    for (Object row : query.setMaxResults(limit + 1).getResultList()) {
      found.add(view((Object[]) row, zone));
    }
    boolean more = found.size() > limit;
    List<TransferView> items = more ? found.subList(0, limit) : found;
    return new Page<>(items, more ? Long.toString(items.get(limit - 1).id()) : null);
  }

  private static TransferView view(Object[] c, ZoneId zone) {
    return new TransferView(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).longValue(),
        (String) c[2],
        (String) c[3],
        money(c[4]),
        (String) c[5],
        ((Date) c[6]).toLocalDate(),
        OffsetDateTime.ofInstant(
            java.time.Instant.ofEpochMilli(((Number) c[7]).longValue()), zone));
  }

  private static long position(TransferQuery wanted) {
    try {
      return Long.parseLong(wanted.cursor());
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

  private static Money money(Object column) {
    return Money.ofPaise(((Number) column).longValue());
  }
}

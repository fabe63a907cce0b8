package org.jansetu.settlement;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.shared.Money;

/**
 * Transfers of a department's two accounts, with the receipts that moved them. The ledger comes
 * first: a transfer of which no receipt is found stands in a line without a service, so that the
 * lines always add up to the accounts.
 */
@Dependent
class DailyRepository {

  /**
   * One row a posting. A payment that was pending is posted on a later day than it was charged, so
   * its receipt is looked for by an index of those alone; all others by their day.
   */
  private static final String TOLD =
      """
      with moved as (
        select t.posting_id, t.posted_on as day, min(t.at) as at,
          case t.reason when 'charge' then 'collected' when 'charge-reversed' then 'reversed'
            else 'other' end as way,
          sum(case ? when t.credit_account then t.amount_paise
            when t.debit_account then -t.amount_paise else 0 end) as own,
          sum(case ? when t.debit_account then t.amount_paise
            when t.credit_account then -t.amount_paise else 0 end) as borne
        from ledger.transfer t
        where t.posted_on between ? and ?
          and (t.credit_account in (?, ?) or t.debit_account in (?, ?))
        group by 1, 2, 4),
      told as (
        select m.posting_id, m.day, m.at, m.own, m.borne,
          case when m.way <> 'reversed' then m.way
            when exists (select 1 from exam.refund f where f.transaction_id = r.id
              and f.state = 'done' and f.mode <> 'none') then 'refunded'
            else 'cancelled' end as way,
          coalesce(c.id, s.id, r.id) as transaction_id,
          coalesce(c.service_code, s.service_code, r.service_code, '') as service_code,
          coalesce(c.kiosk_id, s.kiosk_id, r.kiosk_id) as kiosk_id,
          coalesce(c.receipt_number, s.receipt_number, r.receipt_number) as receipt_number
        from moved m
        left join counter.transaction c on m.way = 'collected' and c.posting_id = m.posting_id
          and c.charged_on between ? and ?
        left join counter.transaction s on m.way = 'collected' and c.id is null
          and s.posting_id = m.posting_id and s.biller_reference is not null
        left join counter.transaction r on m.way = 'reversed'
          and r.reversal_posting_id = m.posting_id)
      """;

  /** A case's area where there is a case, else that of the kiosk. */
  private static final String WITHIN =
      """
       join network.kiosk n on n.id = t.kiosk_id
       left join application.service_application a on a.transaction_id = t.transaction_id
       join hierarchy.area h on h.id = coalesce(a.area_id, n.area_id) and starts_with(h.path, ?)
      """;

  private static final String LINES =
      """
      select t.day, t.service_code,
        count(*) filter (where t.way = 'collected' and t.own <> 0),
        coalesce(sum(t.own) filter (where t.way = 'collected'), 0)::bigint,
        count(*) filter (where t.way = 'cancelled' and t.own <> 0),
        coalesce(-sum(t.own) filter (where t.way = 'cancelled'), 0)::bigint,
        count(*) filter (where t.way = 'refunded' and t.own <> 0),
        coalesce(-sum(t.own) filter (where t.way = 'refunded'), 0)::bigint,
        coalesce(-sum(t.own) filter (where t.way = 'other'), 0)::bigint,
        sum(t.borne)::bigint
      from told t
      """;
  private static final String BY_LINE = " group by t.day, t.service_code order by 1, 2";
  private static final String RECEIPTS =
      """
      select t.posting_id, t.receipt_number, extract(epoch from t.at) * 1000,
        (select k.code from network.kiosk k where k.id = t.kiosk_id), t.way, t.own::bigint,
        t.borne::bigint
      from told t
      """;
  private static final String OF_LINE =
      " where t.service_code = ? and t.posting_id < ? order by t.posting_id desc limit ?";
  private static final long NO_ACCOUNT = -1;

  @PersistenceContext private EntityManager entities;

  /**
   * Where a reader looks.
   *
   * @param department code of the department
   * @param within path of the area to which the reader is confined, or null
   */
  record Scope(String department, String within) {}

  /** A receipt with the posting by which the next page goes on. */
  record Found(long posting, DailyReceipt receipt) {}

  /** By day, then by service; names are not known here. */
  List<DailyLine> lines(Scope scope, LocalDate from, LocalDate until) {
    Asked asked = new Asked(TOLD + LINES + within(scope) + BY_LINE);
    bind(asked, scope, from, until);
    List<?> rows = asked.query().getResultList();
    return rows.stream().map(row -> line((Object[]) row)).toList();
  }

  /** Newest posting first, before that one. */
  List<Found> receipts(Scope scope, DailyLine of, long before, int most, ZoneId zone) {
    Asked asked = new Asked(TOLD + RECEIPTS + within(scope) + OF_LINE);
    bind(asked, scope, of.day(), of.day());
    asked.add(of.service(), before, most);
    List<?> rows = asked.query().getResultList();
    return rows.stream().map(row -> found((Object[]) row, zone)).toList();
  }

  private static String within(Scope scope) {
    return scope.within() == null ? "" : WITHIN;
  }

  private void bind(Asked asked, Scope scope, LocalDate from, LocalDate until) {
    long own = account("department", scope.department());
    long due = account("department-due", scope.department());
    Date first = Date.valueOf(from);
    Date last = Date.valueOf(until);
    asked.add(own, due, first, last, own, due, own, due, first, last);
    if (scope.within() != null) {
      asked.add(scope.within());
    }
  }

  private long account(String kind, String owner) {
    List<?> found =
        entities
            .createNativeQuery("select id from ledger.account where kind = ? and owner = ?")
            .setParameter(1, kind)
            .setParameter(2, owner)
            .getResultList();
    return found.isEmpty() ? NO_ACCOUNT : ((Number) found.get(0)).longValue();
  }

  private static DailyLine line(Object[] c) {
    return new DailyLine(
        ((Date) c[0]).toLocalDate(),
        (String) c[1],
        null,
        move(c[2], c[3]),
        move(c[4], c[5]),
        move(c[6], c[7]),
        money(c[8]),
        money(c[9]));
  }

  private static Found found(Object[] c, ZoneId zone) {
    return new Found(
        ((Number) c[0]).longValue(),
        new DailyReceipt(
            (String) c[1],
            OffsetDateTime.ofInstant(Instant.ofEpochMilli(((Number) c[2]).longValue()), zone),
            (String) c[3],
            (String) c[4],
            money(c[5]),
            money(c[6])));
  }

  private static DailyMove move(Object count, Object paise) {
    return new DailyMove(((Number) count).longValue(), money(paise));
  }

  private static Money money(Object paise) {
    return Money.ofPaise(((Number) paise).longValue());
  }

  /** A statement and what is put into it, in its order. */
  private final class Asked {

    private final String sql;
    private final List<Object> values = new ArrayList<>();

    Asked(String sql) {
      this.sql = sql;
    }

    void add(Object... more) {
      values.addAll(List.of(more));
    }

    Query query() {
      Query query = entities.createNativeQuery(sql);
      for (int i = 0; i < values.size(); i++) {
        query.setParameter(i + 1, values.get(i));
      }
      return query;
    }
  }
}

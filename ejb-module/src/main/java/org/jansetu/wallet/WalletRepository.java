package org.jansetu.wallet;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jansetu.shared.Money;
import org.jansetu.shared.Refusal;

@Dependent
class WalletRepository {

  private static final int MOST_ENTRIES = 10_000;

  @PersistenceContext private EntityManager entities;

  /** The three amounts of a wallet's row. */
  record Amounts(Money balance, Money held, Money creditLimit) {}

  /** The row that {@code propose_top_up} answers with. */
  record Proposed(long id, String state, boolean isReplay) {}

  int openMissing(Money creditLimit) {
    return ((Number)
            entities
                .createNativeQuery("select wallet.open_missing(?)")
                .setParameter(1, creditLimit.paise())
                .getSingleResult())
        .intValue();
  }

  Optional<Amounts> find(long kiosk) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select balance_paise, held_paise, credit_limit_paise"
                    + " from wallet.wallet where id = ?")
            .setParameter(1, kiosk)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(c -> new Amounts(money(c[0]), money(c[1]), money(c[2])))
        .findFirst();
  }

  /**
   * Entries from that day on, oldest first, and the balance before them. The balance is counted
   * back from today's, so that a statement costs what lies between its first day and today.
   */
  WalletStatement statement(String code, long kiosk, LocalDate[] span, ZoneId zone) {
    List<?> rows =
        entities
            .createNativeQuery(
                "with moved as (select t.posting_id, min(t.id) as first_id, min(t.at) as at,"
                    + " min(t.reason) as reason, min(t.posted_on) as posted_on,"
                    + " sum(case when t.credit_account = w.account_id then t.amount_paise"
                    + "   else -t.amount_paise end)::bigint as amount"
                    + " from wallet.wallet w join ledger.transfer t"
                    + "   on (t.debit_account = w.account_id or t.credit_account = w.account_id)"
                    + " where w.id = ? and t.posted_on >= ? group by t.posting_id)"
                    + " select (extract(epoch from m.at) * 1000)::bigint, m.reason, m.posting_id,"
                    + " m.amount, (select balance_paise from wallet.wallet where id = ?)"
                    + "   - coalesce(sum(m.amount) over (order by m.first_id desc"
                    + "     rows between unbounded preceding and 1 preceding), 0)::bigint,"
                    + " m.posted_on <= ?"
                    + " from moved m order by m.first_id")
            .setParameter(1, kiosk)
            .setParameter(2, Date.valueOf(span[0]))
            .setParameter(3, kiosk)
            .setParameter(4, Date.valueOf(span[1]))
            .setMaxResults(MOST_ENTRIES)
            .getResultList();
    List<WalletStatement.Entry> entries = new ArrayList<>();
    Money opening = null;
    for (Object row : rows) {
      Object[] c = (Object[]) row;
      Money amount = money(c[3]);
      Money balance = money(c[4]);
      if (opening == null) {
        opening = balance.minus(amount);
      }
      if (Boolean.TRUE.equals(c[5])) {
        OffsetDateTime at =
            OffsetDateTime.ofInstant(Instant.ofEpochMilli(((Number) c[0]).longValue()), zone);
        entries.add(
            new WalletStatement.Entry(
                at, (String) c[1], ((Number) c[2]).longValue(), amount, balance));
      }
    }
    if (opening == null) {
      opening = find(kiosk).map(Amounts::balance).orElse(Money.ZERO);
    }
    Money closing = entries.isEmpty() ? opening : entries.get(entries.size() - 1).balance();
    return new WalletStatement(code, span[0], span[1], opening, entries, closing);
  }

  Proposed propose(TopUp topUp, long kiosk, long by, boolean atOnce, LocalDate on) {
    try {
      Object[] c =
          (Object[])
              entities
                  .createNativeQuery(
                      "select id, state, replayed"
                          + " from wallet.propose_top_up(?, ?, ?, ?, ?, ?, ?)")
                  .setParameter(1, kiosk)
                  .setParameter(2, topUp.amount().paise())
                  .setParameter(3, topUp.reference())
                  .setParameter(4, topUp.idempotencyKey())
                  .setParameter(5, by)
                  .setParameter(6, atOnce)
                  .setParameter(7, Date.valueOf(on))
                  .getSingleResult();
      return new Proposed(((Number) c[0]).longValue(), (String) c[1], (Boolean) c[2]);
    } catch (PersistenceException e) {
      throw refusal(e);
    }
  }

  void approve(long id, long by, LocalDate on) {
    try {
      entities
          .createNativeQuery("select wallet.post_top_up(?, ?, ?)::text")
          .setParameter(1, id)
          .setParameter(2, by)
          .setParameter(3, Date.valueOf(on))
          .getSingleResult();
    } catch (PersistenceException e) {
      throw refusal(e);
    }
  }

  void refuse(long id, long by) {
    try {
      entities
          .createNativeQuery("select wallet.refuse_top_up(?, ?)::text")
          .setParameter(1, id)
          .setParameter(2, by)
          .getSingleResult();
    } catch (PersistenceException e) {
      throw refusal(e);
    }
  }

  void setCreditLimit(long kiosk, Money limit) {
    try {
      entities
          .createNativeQuery("select wallet.set_credit_limit(?, ?)::text")
          .setParameter(1, kiosk)
          .setParameter(2, limit.paise())
          .getSingleResult();
    } catch (PersistenceException e) {
      throw refusal(e);
    }
  }

  Optional<TopUpReceipt> findTopUp(long id, ZoneId zone) {
    return topUps("t.id = ?", id, zone).stream().findFirst();
  }

  List<TopUpReceipt> openTopUps(ZoneId zone) {
    return topUps("t.state = ?", "proposed", zone);
  }

  private List<TopUpReceipt> topUps(String condition, Object value, ZoneId zone) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select t.id, k.code, t.amount_paise, t.reference, t.state,"
                    + " t.proposed_by::text, (extract(epoch from t.proposed_at) * 1000)::bigint"
                    + " from wallet.top_up t join network.kiosk k on k.id = t.wallet_id where "
                    + condition
                    + " order by t.id limit 200")
            .setParameter(1, value)
            .getResultList();
    List<TopUpReceipt> found = new ArrayList<>();
    for (Object row : rows) {
      Object[] c = (Object[]) row;
      found.add(
          new TopUpReceipt(
              ((Number) c[0]).longValue(),
              (String) c[1],
              money(c[2]),
              (String) c[3],
              (String) c[4],
              (String) c[5],
              OffsetDateTime.ofInstant(Instant.ofEpochMilli(((Number) c[6]).longValue()), zone),
              false));
    }
    return found;
  }

  /** PostgreSQL's own word for a rule that it guards, as the refusal that callers know. */
  private static RuntimeException refusal(PersistenceException failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        String message = String.valueOf(sql.getMessage());
        switch (String.valueOf(sql.getSQLState())) {
          case "JS001" -> {
            return new IdempotencyKeyReused();
          }
          case "JS002" -> {
            return new Refusal("top-up-decided");
          }
          case "23514" -> {
            return new Refusal(
                message.contains("wallet_within_limit")
                    ? "wallet-insufficient"
                    : "maker-is-checker");
          }
          default -> {
            // Another cause further down may be one of ours.
          }
        }
      }
    }
    return failure;
  }

  private static Money money(Object column) {
    return Money.ofPaise(((Number) column).longValue());
  }
}

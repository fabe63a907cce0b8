package org.jansetu.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold of the books whatever has happened, asked of the tables themselves. */
public final class Books {

  /** A sentence that must be true, and a query for what makes it false. */
  private static final Map<String, String> RULES = rules();

  private final Connection database;

  /** The books behind a connection that row-level security does not bind. */
  public Books(Connection database) {
    this.database = database;
  }

  private static Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put(
        "a wallet holds what its transfers say",
        "select w.tenant_id, w.id from wallet.wallet w left join lateral"
            + " (select coalesce(sum(case when t.credit_account = w.account_id"
            + " then t.amount_paise else -t.amount_paise end), 0) as paise"
            + " from ledger.transfer t where t.tenant_id = w.tenant_id"
            + " and w.account_id in (t.credit_account, t.debit_account)) s on true"
            + " where w.balance_paise <> s.paise");
    rules.put(
        "a wallet holds back what is pending",
        "select w.tenant_id, w.id from wallet.wallet w left join lateral"
            + " (select coalesce(sum(t.total_paise), 0) as paise from counter.transaction t"
            + " where t.tenant_id = w.tenant_id and t.kiosk_id = w.id"
            + " and t.status = 'pending') s on true where w.held_paise <> s.paise");
    rules.put(
        "no wallet is below its limit",
        "select tenant_id, id from wallet.wallet"
            + " where balance_paise - held_paise < -credit_limit_paise");
    rules.put(
        "receipts of a kiosk and year are numbered without gaps",
        "select tenant_id, kiosk_id, receipt_series from counter.transaction"
            + " group by 1, 2, 3 having count(*) <> max(receipt_sequence)"
            + " or min(receipt_sequence) <> 1 or count(distinct receipt_number) <> count(*)");
    rules.put(
        "the series ends where its receipts end",
        "select s.tenant_id, s.kiosk_id from counter.receipt_series s where s.last_number <>"
            + " (select count(*) from counter.transaction t where t.tenant_id = s.tenant_id"
            + " and t.kiosk_id = s.kiosk_id and t.receipt_series = s.series)");
    rules.put(
        "a key has a basket with receipts",
        "select b.tenant_id, b.id from counter.basket b where not exists"
            + " (select from counter.transaction t where t.tenant_id = b.tenant_id"
            + " and t.basket_id = b.id)");
    rules.put(
        "a basket's total is the sum of its receipts",
        "select b.tenant_id, b.id from counter.basket b join counter.transaction t"
            + " on t.tenant_id = b.tenant_id and t.basket_id = b.id"
            + " group by b.tenant_id, b.id, b.total_paise having sum(t.total_paise)"
            + " <> b.total_paise");
    rules.put(
        "lines sum to the total",
        "select t.tenant_id, t.id from counter.transaction t where t.total_paise <>"
            + " (select coalesce(sum((l ->> 'amountPaise')::bigint), 0)"
            + " from jsonb_array_elements(t.lines) l)");
    rules.put(
        "the transfers of a receipt are its lines and what the department bears",
        "select t.tenant_id, t.id from counter.transaction t left join lateral"
            + " (select coalesce(sum(x.amount_paise), 0) as paise from ledger.transfer x"
            + " where x.tenant_id = t.tenant_id and x.posting_id = t.posting_id) s on true"
            + " where t.posting_id is not null and s.paise <> t.total_paise +"
            + " (select coalesce(sum((l ->> 'amountPaise')::bigint), 0)"
            + " from jsonb_array_elements(t.borne) l)");
    rules.put(
        "every transfer of a charge belongs to one receipt",
        "select x.tenant_id, x.posting_id from ledger.transfer x where x.reason = 'charge'"
            + " and (select count(*) from counter.transaction t"
            + " where t.tenant_id = x.tenant_id and t.posting_id = x.posting_id) <> 1");
    rules.put(
        "a transfer has two accounts of its programme",
        "select x.tenant_id, x.id from ledger.transfer x where (select count(*)"
            + " from ledger.account a where a.tenant_id = x.tenant_id"
            + " and a.id in (x.debit_account, x.credit_account)) <> 2");
    rules.putAll(rulesOfTheLaw());
    return rules;
  }

  /** Of penalties, and of what was taken back. */
  private static Map<String, String> rulesOfTheLaw() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put(
        "every step of an order of recovery is posted whole",
        "select p.tenant_id, p.number from appeal.penalty p cross join lateral unnest(array["
            + "p.ordered_posting, p.recovered_posting, p.set_aside_posting, p.paid_posting])"
            + " as s(posting) where s.posting is not null and p.amount_paise <>"
            + " (select coalesce(sum(x.amount_paise), 0) from ledger.transfer x"
            + " where x.tenant_id = p.tenant_id and x.posting_id = s.posting)");
    rules.put(
        "every transfer of a penalty belongs to one order",
        "select x.tenant_id, x.posting_id from ledger.transfer x where x.reason in ('penalty',"
            + " 'penalty-recovered', 'penalty-set-aside', 'compensation-paid')"
            + " and (select count(*) from appeal.penalty p where p.tenant_id = x.tenant_id"
            + " and x.posting_id in (p.ordered_posting, p.recovered_posting, p.set_aside_posting,"
            + " p.paid_posting)) <> 1");
    rules.put(
        "what was taken back is what was charged",
        "select t.tenant_id, t.id from counter.transaction t"
            + " where t.reversal_posting_id is not null and (select sum(x.amount_paise)"
            + " from ledger.transfer x where x.tenant_id = t.tenant_id"
            + " and x.posting_id = t.reversal_posting_id) is distinct from"
            + " (select sum(x.amount_paise) from ledger.transfer x"
            + " where x.tenant_id = t.tenant_id and x.posting_id = t.posting_id)");
    rules.put(
        "every transfer that takes a charge back belongs to one receipt",
        "select x.tenant_id, x.posting_id from ledger.transfer x"
            + " where x.reason = 'charge-reversed' and (select count(*) from counter.transaction t"
            + " where t.tenant_id = x.tenant_id and t.reversal_posting_id = x.posting_id) <> 1");
    rules.put(
        "a refund that is made has taken its charge back",
        "select r.tenant_id, r.candidate_id from exam.refund r join counter.transaction t"
            + " on t.tenant_id = r.tenant_id and t.id = r.transaction_id"
            + " where r.state = 'done' and t.status <> 'reversed'");
    return rules;
  }

  /** The sentences that are not true; empty when the books are right. */
  public List<String> faults() throws SQLException {
    List<String> faults = new ArrayList<>();
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "create index if not exists transaction_posting_for_checks"
              + " on counter.transaction (tenant_id, posting_id)");
      statement.execute(
          "create index if not exists transaction_reversal_for_checks"
              + " on counter.transaction (tenant_id, reversal_posting_id)");
      statement.execute("analyze ledger.transfer, ledger.account, counter.transaction");
      for (Map.Entry<String, String> rule : RULES.entrySet()) {
        try (ResultSet wrong = statement.executeQuery(rule.getValue() + " limit 3")) {
          while (wrong.next()) {
            faults.add(rule.getKey() + ": " + wrong.getString(1) + "/" + wrong.getString(2));
          }
        }
      }
    }
    return faults;
  }

  /** One number out of the database. */
  public long number(String query) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }
}

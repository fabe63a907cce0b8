package org.jansetu.settlement;

import java.util.Locale;

/** A promise of the books, and the query that counts the rows that break it. */
public enum BookCheck {
  /** A wallet's balance is what the transfers of its account add up to. */
  WALLET_EQUALS_TRANSFERS(
      """
      select count(*) from wallet.wallet w
      where (? < 0 or w.id / 50 % 60 = ?) and w.balance_paise <>
        coalesce((select sum(t.amount_paise) from ledger.transfer t
          where t.credit_account = w.account_id), 0)
        - coalesce((select sum(t.amount_paise) from ledger.transfer t
          where t.debit_account = w.account_id), 0)
      """),
  /** What a wallet holds is what its pending transactions cost. */
  HELD_EQUALS_PENDING(
      """
      select count(*) from wallet.wallet w
      where (? < 0 or w.id / 50 % 60 = ?) and w.held_paise <>
        coalesce((select sum(t.total_paise) from counter.transaction t
          where t.kiosk_id = w.id and t.status = 'pending'), 0)
      """),
  /** Receipts of a kiosk and financial year are numbered without gaps. */
  RECEIPTS_WITHOUT_GAPS(
      """
      select count(*) from counter.receipt_series s
      where (? < 0 or s.kiosk_id / 50 % 60 = ?) and s.last_number <>
        (select count(distinct t.receipt_sequence) from counter.transaction t
          where t.kiosk_id = s.kiosk_id and t.receipt_series = s.series)
      """),
  /** The lines of a receipt sum to its total. */
  LINES_SUM_TO_TOTAL(
      """
      select count(*) from counter.transaction t
      where t.id > ? and t.id <= ? and t.total_paise <>
        coalesce((select sum((l ->> 'amountPaise')::bigint)
          from jsonb_array_elements(t.lines) l), 0)
      """),
  /** The transfers of a receipt take its total out of the wallet. */
  TRANSFERS_EQUAL_TOTAL(
      """
      select count(*) from counter.transaction t
        join wallet.wallet w on w.id = t.kiosk_id
      where t.id > ? and t.id <= ? and t.posting_id is not null and t.total_paise <>
        coalesce((select sum(l.amount_paise) from ledger.transfer l
          where l.posting_id = t.posting_id and l.debit_account = w.account_id), 0)
      """),
  /** A cancelled receipt gave its total back. */
  REVERSALS_EQUAL_TOTAL(
      """
      select count(*) from counter.transaction t
        join wallet.wallet w on w.id = t.kiosk_id
      where t.id > ? and t.id <= ? and t.reversal_posting_id is not null and t.total_paise <>
        coalesce((select sum(l.amount_paise) from ledger.transfer l
          where l.posting_id = t.reversal_posting_id and l.credit_account = w.account_id), 0)
      """),
  /** A visit's payment is the sum of its receipts. */
  BASKET_EQUALS_RECEIPTS(
      """
      select count(*) from counter.basket b
      where b.id in (select t.basket_id from counter.transaction t where t.id > ? and t.id <= ?)
        and b.total_paise <> (select sum(t.total_paise) from counter.transaction t
          where t.basket_id = b.id)
      """);

  private final String sql;

  BookCheck(String sql) {
    this.sql = sql;
  }

  /** The check's name for people and logs, such as {@code wallet-equals-transfers}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String sql() {
    return sql;
  }

  /** Whether it looks at kiosks by slice; else at transactions by span of ids. */
  boolean isByKiosk() {
    return this == WALLET_EQUALS_TRANSFERS
        || this == HELD_EQUALS_PENDING
        || this == RECEIPTS_WITHOUT_GAPS;
  }
}

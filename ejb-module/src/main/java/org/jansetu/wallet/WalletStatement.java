package org.jansetu.wallet;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jansetu.shared.Money;

/**
 * A kiosk's account in a span of days, oldest entry first.
 *
 * @param kiosk the kiosk's code
 * @param from first day
 * @param until last day
 * @param opening balance before the first entry
 * @param entries one for each posting that touched the wallet, at most 10,000
 * @param closing balance after the last entry
 */
public record WalletStatement(
    String kiosk,
    LocalDate from,
    LocalDate until,
    Money opening,
    List<Entry> entries,
    Money closing) {

  /** Takes a copy. */
  public WalletStatement {
    entries = List.copyOf(entries);
  }

  /**
   * One posting.
   *
   * @param at when
   * @param reason why, such as {@code charge} or {@code top-up}
   * @param posting the posting's number, which receipts and top-ups name too
   * @param amount what it changed, negative when money went out
   * @param balance the balance after it
   */
  public record Entry(
      OffsetDateTime at, String reason, long posting, Money amount, Money balance) {}
}

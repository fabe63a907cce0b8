package org.jansetu.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jansetu.shared.Money;

/**
 * What every kind of account was debited and credited in a span of days.
 *
 * @param from first day
 * @param until last day
 * @param rows one for each kind and owner that moved, by kind and owner
 * @param debits the sum of all debits
 * @param credits the sum of all credits; equal to the debits in a ledger that is right
 */
public record TrialBalance(
    LocalDate from, LocalDate until, List<Row> rows, Money debits, Money credits) {

  /** Takes a copy. */
  public TrialBalance {
    rows = List.copyOf(rows);
  }

  /** Whether debits and credits are the same to the paisa. */
  public boolean isBalanced() {
    return debits.equals(credits);
  }

  /**
   * One account.
   *
   * @param kind the account's kind, as its code
   * @param owner whose it is
   * @param debits what it was debited
   * @param credits what it was credited
   */
  public record Row(String kind, String owner, Money debits, Money credits) {

    /** Credits less debits; negative when more went out than came in. */
    public Money net() {
      return credits.minus(debits);
    }
  }
}

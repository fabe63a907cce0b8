package org.jansetu.wallet;

import org.jansetu.shared.Money;

/**
 * What a kiosk can spend.
 *
 * @param kiosk the kiosk's code
 * @param balance deposit less what was charged
 * @param held part of the balance kept for pending transactions
 * @param creditLimit how far below zero the balance may go
 * @param isLow whether it is time to top up, by the programme's own mark
 */
public record WalletBalance(
    String kiosk, Money balance, Money held, Money creditLimit, boolean isLow) {

  /** What the next charges may cost at most. */
  public Money available() {
    return balance.minus(held).plus(creditLimit);
  }
}

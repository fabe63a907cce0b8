package org.jansetu.settlement;

import org.jansetu.shared.Money;

/**
 * Money that moved one way.
 *
 * @param count how many receipts moved it
 * @param total how much, nothing or more
 */
public record DailyMove(long count, Money total) {

  static final DailyMove NONE = new DailyMove(0, Money.ZERO);

  DailyMove plus(DailyMove other) {
    return new DailyMove(count + other.count, total.plus(other.total));
  }
}

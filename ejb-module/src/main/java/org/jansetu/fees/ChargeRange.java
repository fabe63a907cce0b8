package org.jansetu.fees;

import org.jansetu.shared.Money;

/**
 * The least and the most that a citizen may be charged for a service, the bill itself not counted;
 * tax is counted.
 *
 * @param min the least, zero where the charge can be waived or the department bears it
 * @param max the most, or null where it grows with the amount or the units without a limit
 * @param illustrative whether the tariff is invented for demonstration
 */
public record ChargeRange(Money min, Money max, boolean illustrative) {

  /** Refuses a range upside down with IllegalArgumentException. */
  public ChargeRange {
    if (min.isNegative() || (max != null && max.compareTo(min) < 0)) {
      throw new IllegalArgumentException("no range from " + min + " to " + max);
    }
  }
}

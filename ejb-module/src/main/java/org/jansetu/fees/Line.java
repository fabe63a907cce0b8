package org.jansetu.fees;

import java.util.List;
import org.jansetu.condition.Condition;
import org.jansetu.shared.LocalText;

/**
 * One line of a tariff version.
 *
 * @param label what the receipt calls it
 * @param waiveWhen when it is not charged, or null for never
 * @param bearer who pays it
 * @param tax the tax on it, or null
 * @param inclusive whether the tax is in the amount already
 * @param split who shares it; one party alone is a split of one share
 */
record Line(
    LocalText label,
    Amount amount,
    Condition waiveWhen,
    List<Concession> concessions,
    Payer bearer,
    Tax tax,
    boolean inclusive,
    Split split) {

  /**
   * A lower amount for some citizens.
   *
   * @param percentOff taken off the amount, or null where {@code paise} is the new amount
   * @param label shown on the line of a quote that has it, or null
   */
  record Concession(Condition when, Percent percentOff, long paise, LocalText label) {

    long of(long amount) {
      return percentOff == null ? paise : percentOff.offFrom(amount);
    }

    /** Whether it leaves nothing to pay, whatever the amount. */
    boolean remits() {
      return percentOff == null ? paise == 0 : percentOff.offFrom(Amount.MOST_PAISE) == 0;
    }
  }

  /** Whether this is the bill itself and so no charge. */
  boolean isBill() {
    return amount instanceof Amount.Bill;
  }

  /** Whether some citizens pay nothing for it, whatever its amount. */
  boolean mayBeRemitted() {
    return waiveWhen != null || concessions.stream().anyMatch(Concession::remits);
  }
}

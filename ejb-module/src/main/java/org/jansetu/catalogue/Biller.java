package org.jansetu.catalogue;

/**
 * Who issues the bill that a collection pays.
 *
 * @param code the biller's code, known to its connector
 * @param partPayment {@code no}: the whole bill; {@code yes}: less than the bill; {@code any}: more
 *     or less
 * @param amountEditable whether the operator may change the amount
 */
public record Biller(String code, String partPayment, boolean amountEditable) {

  /** Whether only the whole bill can be paid, so that there is no second payment of one bill. */
  public boolean isPaidWhole() {
    return partPayment.equals("no") || !amountEditable;
  }
}

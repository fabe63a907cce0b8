package org.jansetu.catalogue;

/**
 * Who issues the bill that a collection pays.
 *
 * @param code the biller's code, known to its connector
 * @param partPayment {@code no}: the whole bill; {@code yes}: less than the bill; {@code any}: more
 *     or less
 * @param amountEditable whether the operator may change the amount
 */
public record Biller(String code, String partPayment, boolean amountEditable) {}

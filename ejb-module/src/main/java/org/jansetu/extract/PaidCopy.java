package org.jansetu.extract;

import org.jansetu.shared.LocalText;

/**
 * A copy from a register that a receipt has paid for.
 *
 * @param transaction id of the charge
 * @param receiptNumber its receipt
 * @param register what the register is called
 * @param citizen who paid
 * @param copies how many were printed
 * @param needsSheet whether each page needs a numbered sheet
 * @param isPaid whether the charge stands; false when it is pending or was reversed
 */
public record PaidCopy(
    long transaction,
    String receiptNumber,
    LocalText register,
    String citizen,
    int copies,
    boolean needsSheet,
    boolean isPaid) {}

package org.jansetu.billpay;

import java.time.Instant;
import org.jansetu.connector.Bill;

/**
 * A bill and what may be paid of it.
 *
 * @param bill as the biller gave it
 * @param partPayment {@code no}: the whole bill; {@code yes}: the bill or less; {@code any}: less
 *     or more
 * @param isAmountEditable whether the operator may change the amount at all
 * @param fetchedAt when the biller gave it
 */
public record FetchedBill(
    Bill bill, String partPayment, boolean isAmountEditable, Instant fetchedAt) {}

package org.jansetu.settlement;

import java.time.OffsetDateTime;
import org.jansetu.shared.Money;

/**
 * A receipt behind a line of a statement.
 *
 * @param receiptNumber its number
 * @param at when the money moved
 * @param kiosk code of the kiosk that gave it out
 * @param move collected, cancelled or refunded
 * @param amount what the department got, negative where it gave back
 * @param borne what the department owes for it, negative where that was taken back
 */
public record DailyReceipt(
    String receiptNumber,
    OffsetDateTime at,
    String kiosk,
    String move,
    Money amount,
    Money borne) {}

package org.jansetu.counter;

import java.time.LocalDate;

/**
 * Which transactions of the caller's kiosk; a null field does not restrict.
 *
 * @param from first day
 * @param until last day
 * @param service code of the service
 * @param receiptNumber one receipt
 * @param cursor where the last page ended
 * @param limit at most 200
 */
public record TransactionQuery(
    LocalDate from,
    LocalDate until,
    String service,
    String receiptNumber,
    String cursor,
    int limit) {}

package org.jansetu.connector;

import java.time.LocalDate;

/**
 * What a biller asks of a consumer, as the biller signed it.
 *
 * @param consumerId the number that was asked for
 * @param name the consumer's name as the biller writes it, at most 200 characters; may be empty
 * @param billId the biller's number of this bill, at most 40 characters
 * @param amountPaise what is still due, at least 1
 * @param dueOn the day until which it is to be paid, or null where the biller names none
 */
public record Bill(
    String consumerId, String name, String billId, long amountPaise, LocalDate dueOn) {}

package org.jansetu.payment;

import java.time.Instant;

/**
 * A citizen's money has arrived and wants to be spent; told outside of any transaction, as the
 * server itself in the payment's programme, and told again until somebody says {@link
 * Payments#spend} or {@link Payments#giveBack}. At most one thread is told at the same time.
 *
 * @param order number of the payment
 * @param purpose which capability spends it
 * @param subject what is paid for
 * @param amountPaise how much
 * @param paidAt when the gateway took the money, by its signed word, held between the beginning of
 *     the payment and the moment at which this server heard of it: what a window of time goes by
 */
public record PaymentReceived(
    String order, String purpose, String subject, long amountPaise, Instant paidAt) {}

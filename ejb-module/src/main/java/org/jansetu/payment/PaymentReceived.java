package org.jansetu.payment;

/**
 * A citizen's money has arrived and wants to be spent; told outside of any transaction, as the
 * server itself in the payment's programme, and told again until somebody says {@link
 * Payments#spend} or {@link Payments#giveBack}. At most one thread is told at the same time.
 *
 * @param order number of the payment
 * @param purpose which capability spends it
 * @param subject what is paid for
 * @param amountPaise how much
 */
public record PaymentReceived(String order, String purpose, String subject, long amountPaise) {}

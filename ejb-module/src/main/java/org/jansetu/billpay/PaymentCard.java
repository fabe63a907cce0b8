package org.jansetu.billpay;

import java.time.Instant;

/**
 * How the payment of a transaction stands with its biller.
 *
 * @param transactionId the transaction
 * @param biller the biller's code
 * @param state how it stands
 * @param reference the biller's number of the payment; null unless it succeeded
 * @param reason why it failed or is not known yet; null when it succeeded
 * @param attempts how often the biller was asked how it stands
 * @param nextCheckAt when it is asked again; null when it is known
 */
public record PaymentCard(
    long transactionId,
    String biller,
    PaymentState state,
    String reference,
    String reason,
    int attempts,
    Instant nextCheckAt) {}

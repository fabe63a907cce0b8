package org.jansetu.counter;

/**
 * How a pending transaction ended.
 *
 * @param transactionId the transaction
 * @param isSuccess whether the biller has the money
 * @param reference the biller's reference, or null
 * @param reason why it failed, or null
 */
public record SettleOrder(long transactionId, boolean isSuccess, String reference, String reason) {}

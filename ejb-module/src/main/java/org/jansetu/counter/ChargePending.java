package org.jansetu.counter;

/**
 * A charge was written and waits for its biller; the transaction that wrote it has ended. An
 * observer pays the biller and says by {@link Counter#settle} how it ended.
 *
 * @param transactionId the transaction that waits
 * @param service code of the service
 * @param biller code of the biller
 * @param consumerId the biller's name for the citizen
 * @param billId the bill, or null where the biller has none
 * @param amountPaise what to pay the biller, in paise: the bill, without charges
 * @param key the payment's own key towards the biller, the same at every try
 */
public record ChargePending(
    long transactionId,
    String service,
    String biller,
    String consumerId,
    String billId,
    long amountPaise,
    String key) {}

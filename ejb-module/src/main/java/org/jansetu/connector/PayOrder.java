package org.jansetu.connector;

/**
 * A payment to be made to a biller.
 *
 * @param key names this payment for ever, 1 to 64 of {@code [A-Za-z0-9-]}; the same key is paid
 *     once however often it is sent
 * @param consumerId whose bill
 * @param billId which bill
 * @param amountPaise how much, at least 1
 */
public record PayOrder(String key, String consumerId, String billId, long amountPaise) {

  /** Refuses what could never be paid. */
  public PayOrder {
    if (!key.matches("[A-Za-z0-9-]{1,64}") || amountPaise < 1) {
      throw new IllegalArgumentException("a payment needs a key and an amount");
    }
  }
}

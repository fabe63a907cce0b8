package org.jansetu.receipt;

import java.time.OffsetDateTime;
import org.jansetu.counter.Transaction;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;

/**
 * What anyone may learn who holds a receipt; everything but {@code isValid} is null where number
 * and code do not belong together.
 *
 * @param isValid whether such a receipt was given and the code is its own
 * @param receiptNumber its number
 * @param at when, in the programme's time zone
 * @param kiosk code of the kiosk
 * @param service code of the service
 * @param serviceName its name
 * @param total what the citizen paid
 * @param status completed, pending or reversed
 */
public record Verification(
    boolean isValid,
    String receiptNumber,
    OffsetDateTime at,
    String kiosk,
    String service,
    LocalText serviceName,
    Money total,
    String status) {

  static final Verification INVALID =
      new Verification(false, null, null, null, null, null, null, null);

  static Verification of(Transaction transaction) {
    return new Verification(
        true,
        transaction.receiptNumber(),
        transaction.at(),
        transaction.kiosk(),
        transaction.service(),
        transaction.serviceName(),
        transaction.total(),
        transaction.status().code());
  }
}

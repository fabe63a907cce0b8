package org.jansetu.api.citizen;

import java.time.OffsetDateTime;
import org.jansetu.payment.PaymentCard;

/** A payment on the wire. */
public record PaymentAnswer(
    String order,
    String state,
    long amountPaise,
    OffsetDateTime expiresAt,
    String reference,
    String reason,
    String redirectUrl) {

  /** The same on the wire; null for none. */
  public static PaymentAnswer of(PaymentCard card) {
    return card == null
        ? null
        : new PaymentAnswer(
            card.order(),
            card.state().code(),
            card.amount().paise(),
            card.expiresAt(),
            card.reference(),
            card.reason(),
            card.redirectUrl());
  }
}

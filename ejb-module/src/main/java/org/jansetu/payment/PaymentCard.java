package org.jansetu.payment;

import java.time.OffsetDateTime;
import org.jansetu.shared.Money;

/**
 * A payment as its payer sees it.
 *
 * @param order its number, which the gateway knows too
 * @param subject what is paid for
 * @param state where it stands
 * @param amount how much
 * @param expiresAt until when it may be paid, in the programme's time zone
 * @param reference the gateway's own reference, or null
 * @param reason why it failed or went back, or null
 * @param redirectUrl where it is paid; null when it cannot be paid any more
 */
public record PaymentCard(
    String order,
    String subject,
    PaymentState state,
    Money amount,
    OffsetDateTime expiresAt,
    String reference,
    String reason,
    String redirectUrl) {}

package org.jansetu.wallet;

import org.jansetu.shared.Money;

/**
 * Money that a society or provider pays into a kiosk's wallet.
 *
 * @param kiosk the kiosk's code
 * @param amount how much; the programme says the least and the most
 * @param reference the bank's reference, 1 to 80 characters
 * @param idempotencyKey 1 to 64 letters, digits and hyphens; the same key is the same top-up
 */
public record TopUp(String kiosk, Money amount, String reference, String idempotencyKey) {}

package org.jansetu.counter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Charge a citizen for one or several services, all or none.
 *
 * @param idempotencyKey 1 to 64 letters, digits and hyphens; the same key is the same charge
 * @param items 1 to 20 services
 * @param citizen who pays
 * @param paidBy how
 * @param paidAt when a payment gateway took the money, which decides whether a window was open;
 *     null for now. Said by the server itself, and no part of what the key stands for
 * @param campaign code of the campaign that brought the citizen, or null; no part of what the key
 *     stands for
 */
public record ChargeRequest(
    String idempotencyKey,
    List<ChargeItem> items,
    Citizen citizen,
    PaidBy paidBy,
    Instant paidAt,
    String campaign) {

  /** The most services that one basket may hold. */
  public static final int MOST_ITEMS = 20;

  /** A charge that is paid now. */
  public ChargeRequest(
      String idempotencyKey, List<ChargeItem> items, Citizen citizen, PaidBy paidBy) {
    this(idempotencyKey, items, citizen, paidBy, null, null);
  }

  /** The same in a campaign; null or nothing but blanks for none. */
  public ChargeRequest in(String code) {
    return new ChargeRequest(
        idempotencyKey,
        items,
        citizen,
        paidBy,
        paidAt,
        code == null || code.isBlank() ? null : code.strip().toUpperCase(Locale.ROOT));
  }

  /** Takes a copy. */
  public ChargeRequest {
    items = List.copyOf(items);
  }
}

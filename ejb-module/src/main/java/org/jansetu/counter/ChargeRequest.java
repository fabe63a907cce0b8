package org.jansetu.counter;

import java.time.Instant;
import java.util.List;

/**
 * Charge a citizen for one or several services, all or none.
 *
 * @param idempotencyKey 1 to 64 letters, digits and hyphens; the same key is the same charge
 * @param items 1 to 20 services
 * @param citizen who pays
 * @param paidBy how
 * @param paidAt when a payment gateway took the money, which decides whether a window was open;
 *     null for now. Said by the server itself, and no part of what the key stands for
 */
public record ChargeRequest(
    String idempotencyKey, List<ChargeItem> items, Citizen citizen, PaidBy paidBy, Instant paidAt) {

  /** The most services that one basket may hold. */
  public static final int MOST_ITEMS = 20;

  /** A charge that is paid now. */
  public ChargeRequest(
      String idempotencyKey, List<ChargeItem> items, Citizen citizen, PaidBy paidBy) {
    this(idempotencyKey, items, citizen, paidBy, null);
  }

  /** Takes a copy. */
  public ChargeRequest {
    items = List.copyOf(items);
  }
}

package org.jansetu.counter;

import java.util.List;

/**
 * Charge a citizen for one or several services, all or none.
 *
 * @param idempotencyKey 1 to 64 letters, digits and hyphens; the same key is the same charge
 * @param items 1 to 20 services
 * @param citizen who pays
 * @param paidBy how
 */
public record ChargeRequest(
    String idempotencyKey, List<ChargeItem> items, Citizen citizen, PaidBy paidBy) {

  /** The most services that one basket may hold. */
  public static final int MOST_ITEMS = 20;

  /** Takes a copy. */
  public ChargeRequest {
    items = List.copyOf(items);
  }
}

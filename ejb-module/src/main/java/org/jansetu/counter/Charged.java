package org.jansetu.counter;

import java.util.List;

/**
 * Money was taken; told after the charge was written, outside of any transaction. Whoever listens
 * must not make the operator wait: it notes what it wants to do and does it later, and finds by
 * itself what a crash between the charge and this made it miss.
 *
 * @param tenant the programme's number
 * @param programme the programme's code
 * @param items one for each service that was charged for
 */
public record Charged(short tenant, String programme, List<Item> items) {

  /**
   * One service.
   *
   * @param transactionId its transaction
   * @param service code of the service
   */
  public record Item(long transactionId, String service) {}

  /** Takes a copy. */
  public Charged {
    items = List.copyOf(items);
  }
}

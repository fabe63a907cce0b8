package org.jansetu.counter;

import java.util.List;
import org.jansetu.shared.Money;

/**
 * One visit, one payment.
 *
 * @param id its id
 * @param transactions one for each service, in the order of the request
 * @param balance the wallet after it, or null when this repeats an earlier answer
 * @param isReplay whether this repeats the answer to an earlier request with the same key
 */
public record Basket(long id, List<Transaction> transactions, Money balance, boolean isReplay) {

  /** Takes a copy. */
  public Basket {
    transactions = List.copyOf(transactions);
  }
}

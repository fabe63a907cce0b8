package org.jansetu.connector;

import org.jansetu.shared.Page;

/**
 * Which messages to list, newest first.
 *
 * @param biller only of this biller; null for all
 * @param key only about this payment; null for all
 * @param before only messages with a smaller number, which is the cursor; 0 for the newest
 * @param limit how many at most, 1 to {@link Page#MOST}
 */
public record MessageQuery(String biller, String key, long before, int limit) {

  /** Keeps the limit within its bounds. */
  public MessageQuery {
    limit = Math.max(1, Math.min(limit, Page.MOST));
  }
}

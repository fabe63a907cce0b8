package org.jansetu.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param <T> what is listed
 * @param items at most 200 items, in the list's order
 * @param nextCursor opaque text that fetches the next page, or null when this is the last
 */
public record Page<T>(List<T> items, String nextCursor) {

  /** The most items that a page may hold. */
  public static final int MOST = 200;

  /** Takes a copy, so that a page never changes after it was made. */
  public Page {
    items = List.copyOf(items);
  }
}

package org.jansetu.knowledge;

import java.util.List;

/**
 * An article with what it says to the person who asks.
 *
 * @param article the published wording
 * @param eligible yes or unknown; null where nothing was told about the person
 * @param asks codes of the facts that decide it and were not told; {@code area} for the place
 */
public record ArticleMatch(Article article, String eligible, List<String> asks) {

  /** It is for this person. */
  public static final String YES = "yes";

  /** More must be told. */
  public static final String UNKNOWN = "unknown";

  /** Takes a copy. */
  public ArticleMatch {
    asks = List.copyOf(asks);
  }
}

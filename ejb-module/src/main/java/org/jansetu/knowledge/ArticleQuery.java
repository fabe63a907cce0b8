package org.jansetu.knowledge;

import java.util.Map;

/**
 * What is asked. Null or blank means any.
 *
 * @param query words in Hindi, English or a Latin spelling of Hindi, at most 100 characters
 * @param department a department's code
 * @param kind scheme or faq
 * @param area where the person lives, an area's code
 * @param facts what else was told about the person, by the codes that the programme declares
 * @param limit how many at most, 1 to 200
 * @param offset how many to pass over, 0 to 1,000
 */
public record ArticleQuery(
    String query,
    String department,
    String kind,
    String area,
    Map<String, String> facts,
    int limit,
    int offset) {

  /** The longest query, in characters. */
  public static final int LONGEST_QUERY = 100;

  /** Takes a copy. */
  public ArticleQuery {
    facts = Map.copyOf(facts);
  }

  /** A query by words only. */
  public static ArticleQuery of(String query, int limit) {
    return new ArticleQuery(query, null, null, null, Map.of(), limit, 0);
  }
}

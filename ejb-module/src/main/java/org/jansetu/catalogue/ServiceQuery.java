package org.jansetu.catalogue;

/**
 * Which services are wanted. Null or blank means any.
 *
 * @param query words in Hindi, in English or in a Latin spelling of Hindi, at most 100 characters
 * @param category a category's code
 * @param department a department's code
 * @param kind application, collection, print or ticket
 * @param area an area's code: only what is offered there
 * @param limit how many at most, 1 to 200
 * @param cursor where to go on, from the page before
 */
public record ServiceQuery(
    String query,
    String category,
    String department,
    String kind,
    String area,
    int limit,
    String cursor) {

  /** The most characters of a query. */
  public static final int LONGEST_QUERY = 100;

  /** The first services that these words find. */
  public static ServiceQuery of(String query, int limit) {
    return new ServiceQuery(query, null, null, null, null, limit, null);
  }
}

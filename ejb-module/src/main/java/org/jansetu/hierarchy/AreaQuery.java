package org.jansetu.hierarchy;

/**
 * Which areas are wanted; null means any.
 *
 * @param parent code of the area that they lie in directly
 * @param kind code of their kind
 * @param query part of the name in either language, or of the code
 * @param limit how many on a page, 1 to 200; 0 for 50
 * @param cursor what the page before gave, or null for the first page
 */
public record AreaQuery(String parent, String kind, String query, int limit, String cursor) {}

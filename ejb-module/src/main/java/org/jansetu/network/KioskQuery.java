package org.jansetu.network;

/**
 * Which kiosks are wanted; null means any.
 *
 * @param area code of an area of any kind that they lie in, however deep
 * @param status their status; whoever may not see others gets the active ones
 * @param query beginning of the code, or part of the name in either language
 * @param limit how many on a page, 1 to 200; 0 for 50
 * @param cursor what the page before gave, or null for the first page
 */
public record KioskQuery(String area, KioskStatus status, String query, int limit, String cursor) {}

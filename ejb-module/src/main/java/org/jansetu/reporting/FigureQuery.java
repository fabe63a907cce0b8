package org.jansetu.reporting;

import java.time.YearMonth;

/**
 * Which grievances are counted.
 *
 * @param from the first month in which they were lodged
 * @param until the last one; at most 24 months are counted at once
 * @param area code of an area that they lie in, or null for all that the caller may see
 * @param category code of their category, or null for all
 */
public record FigureQuery(YearMonth from, YearMonth until, String area, String category) {}

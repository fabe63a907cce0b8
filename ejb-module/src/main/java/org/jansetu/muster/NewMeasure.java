package org.jansetu.muster;

/**
 * A measure that a head takes.
 *
 * @param pin of whom
 * @param centre at which centre
 * @param kind code of the {@link Measure}
 * @param payDays of how many days the pay is cut, 1 to 7; for a pay cut only
 * @param orderNumber by which order, at most 80 characters, or null
 * @param remark why, 1 to 500 characters
 */
public record NewMeasure(
    String pin, String centre, String kind, Integer payDays, String orderNumber, String remark) {}

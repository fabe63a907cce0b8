package org.jansetu.muster;

import java.time.OffsetDateTime;

/**
 * What a head did, for ever on record.
 *
 * @param kind which measure
 * @param payDays of how many days the pay is cut, 1 to 7; null for every other measure
 * @param orderNumber by which order, or null
 * @param remark why, in the head's words
 * @param actor who took it
 * @param at when
 */
public record MeasureTaken(
    Measure kind,
    Integer payDays,
    String orderNumber,
    String remark,
    String actor,
    OffsetDateTime at) {}

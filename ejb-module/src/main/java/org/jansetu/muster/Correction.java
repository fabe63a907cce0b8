package org.jansetu.muster;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What was learned of a day after the report was sent.
 *
 * @param day the day
 * @param was what the report says
 * @param became what holds now
 * @param notedAt since when that is known
 */
public record Correction(LocalDate day, String was, String became, OffsetDateTime notedAt) {}

package org.jansetu.roster;

import java.time.LocalDate;

/**
 * Why somebody need not be there on some days.
 *
 * @param id its number; 0 while it is not kept yet
 * @param kind why
 * @param pin the person, or null where it is a centre's
 * @param centre code of the centre, or null where it is a person's
 * @param from the first day
 * @param until the last day, at most 366 days later
 * @param reason 1 to 500 characters
 * @param noter who noted it; null while it is not kept yet
 */
public record Exemption(
    long id,
    ExemptionKind kind,
    String pin,
    String centre,
    LocalDate from,
    LocalDate until,
    String reason,
    String noter) {}

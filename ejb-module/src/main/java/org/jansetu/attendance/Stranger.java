package org.jansetu.attendance;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Punches that are nobody's duty.
 *
 * @param day the day
 * @param centre code of the centre
 * @param pin the number that was punched
 * @param kind unknown-pin where nobody has it, other-centre where its person belongs elsewhere
 * @param punches how many
 * @param firstAt the first of them
 * @param lastAt the last
 */
public record Stranger(
    LocalDate day,
    String centre,
    String pin,
    String kind,
    int punches,
    OffsetDateTime firstAt,
    OffsetDateTime lastAt) {}

package org.jansetu.returns;

import java.time.LocalDate;
import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.LocalText;

/**
 * A return of one period over all kiosks that the reader may see.
 *
 * @param code code of the return
 * @param name what it is called
 * @param department for whom it is made
 * @param from the first day of the period
 * @param until its last day
 * @param dueOn the last day that is in time
 * @param expected how many kiosks have to make it
 * @param inTime how many have, in time
 * @param late how many have, late
 * @param missing how many have not; late when the day is past
 * @param isOver whether the day is past
 */
public record ReturnCount(
    String code,
    LocalText name,
    CodedName department,
    LocalDate from,
    LocalDate until,
    LocalDate dueOn,
    long expected,
    long inTime,
    long late,
    long missing,
    boolean isOver) {}

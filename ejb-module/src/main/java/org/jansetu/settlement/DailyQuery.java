package org.jansetu.settlement;

import java.time.LocalDate;

/**
 * Which days of a department's money are looked at.
 *
 * @param from the first day
 * @param until the last one; at most 31 days at once
 * @param department code of the department; an officer's own where it is null
 */
public record DailyQuery(LocalDate from, LocalDate until, String department) {}

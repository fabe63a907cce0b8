package org.jansetu.punch;

import java.time.OffsetDateTime;

/**
 * A line or a moment that could not be taken as it came.
 *
 * @param id its number
 * @param device serial number of the terminal
 * @param centre code of the centre
 * @param kind what is odd: torn, no-tabs, bad-pin, bad-time, bad-status, future, too-old,
 *     clock-skew, template or more
 * @param line what was said
 * @param pin the number in it, or null
 * @param at the moment in it, or null
 * @param notedAt when it came first
 * @param isHeld whether a punch of it waits to be accepted
 */
public record OddityCard(
    long id,
    String device,
    String centre,
    String kind,
    String line,
    String pin,
    OffsetDateTime at,
    OffsetDateTime notedAt,
    boolean isHeld) {}

package org.jansetu.punch;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Something to be inspected.
 *
 * @param id its number
 * @param kind two-centres, speed, moved, twin, clock-jump, buddies or silent
 * @param day on which day
 * @param device serial number of the terminal, or null
 * @param centre code of the centre, or null
 * @param pin the person's number, or null
 * @param other the other person, centre or address, or null
 * @param detail what is known, as a JSON object
 * @param times how often on that day
 * @param lastAt when it was seen last
 */
public record SuspicionCard(
    long id,
    String kind,
    LocalDate day,
    String device,
    String centre,
    String pin,
    String other,
    String detail,
    int times,
    OffsetDateTime lastAt) {}

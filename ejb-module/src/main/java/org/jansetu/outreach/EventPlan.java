package org.jansetu.outreach;

import java.time.LocalDate;

/**
 * Something to take place.
 *
 * @param kind code of what it is
 * @param title what it is called, 3 to 200 characters
 * @param area code of the area where
 * @param place where in it, 2 to 200 characters
 * @param heldOn the day, today or later, at most a year from now
 * @param campaign code of the campaign it belongs to, 2 to 40 of {@code A-Z 0-9 -}, or null
 */
public record EventPlan(
    String kind, String title, String area, String place, LocalDate heldOn, String campaign) {}

package org.jansetu.attendance;

import java.time.LocalDate;

/**
 * What somebody asks about a person's days.
 *
 * @param pin the person
 * @param from the first day
 * @param until the last day, at most 31 days later
 * @param kind leave, tour, training, device-down or present
 * @param reason 5 to 500 characters
 */
public record RegularisationDraft(
    String pin, LocalDate from, LocalDate until, String kind, String reason) {}

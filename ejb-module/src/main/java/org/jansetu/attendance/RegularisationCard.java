package org.jansetu.attendance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jansetu.shared.LocalText;

/**
 * What is asked about a person's days.
 *
 * @param id its number
 * @param pin the person
 * @param name their name
 * @param department code of their department
 * @param from the first day
 * @param until the last day
 * @param kind leave, tour, training, device-down or present
 * @param reason why
 * @param state asked, granted or refused
 * @param asker who asked
 * @param askedAt when
 * @param decider who decided, or null
 * @param remark what they said, or null
 * @param mayDecide whether the caller may decide it
 */
public record RegularisationCard(
    long id,
    String pin,
    LocalText name,
    String department,
    LocalDate from,
    LocalDate until,
    String kind,
    String reason,
    String state,
    String asker,
    OffsetDateTime askedAt,
    String decider,
    String remark,
    boolean mayDecide) {}

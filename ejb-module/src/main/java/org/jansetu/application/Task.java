package org.jansetu.application;

import java.time.LocalDate;
import org.jansetu.shared.LocalText;

/**
 * A case in an inbox.
 *
 * @param number its number
 * @param service code of the service
 * @param serviceName its name
 * @param applicantName name of the applicant
 * @param state code of the state where it stands
 * @param stateName its name
 * @param clock running, stopped or ended
 * @param filedOn the day of filing
 * @param promisedOn what was promised, or null
 * @param dueOn when the office is due, or null
 * @param remainingWorkingDays days left, less than 0 when late; null where nothing is promised
 * @param isOverdue whether it is late
 * @param holderUser the person who has to act, or null where the whole role may
 */
public record Task(
    String number,
    String service,
    LocalText serviceName,
    String applicantName,
    String state,
    LocalText stateName,
    String clock,
    LocalDate filedOn,
    LocalDate promisedOn,
    LocalDate dueOn,
    Integer remainingWorkingDays,
    boolean isOverdue,
    Long holderUser) {}

package org.jansetu.application;

import java.time.LocalDate;
import org.jansetu.shared.LocalText;

/**
 * What anyone learns who has the number and the mobile of the applicant.
 *
 * @param number the case
 * @param service name of the service
 * @param state code of the state where it stands
 * @param stateName its name
 * @param filedOn the day of filing
 * @param promisedOn what was promised, or null
 * @param dueOn when the office is due, or null
 * @param stoppedSince since when the clock stands, or null
 * @param nextStep whose turn it is: the code of a role, or null when it is over
 * @param outcome approved, rejected or closed; null while it is open
 * @param decidedOn the day of the decision, or null
 * @param said what the office wrote to the applicant last, or null
 */
public record Tracking(
    String number,
    LocalText service,
    String state,
    LocalText stateName,
    LocalDate filedOn,
    LocalDate promisedOn,
    LocalDate dueOn,
    LocalDate stoppedSince,
    String nextStep,
    String outcome,
    LocalDate decidedOn,
    String said) {}

package org.jansetu.reporting;

import java.time.LocalDate;
import org.jansetu.shared.LocalText;

/**
 * A case in the register of a department.
 *
 * @param number its number
 * @param service code of the service
 * @param serviceName what it is called
 * @param applicant who asks
 * @param kiosk code of the kiosk where it was filed
 * @param filedOn the day of filing
 * @param promisedOn what was promised, or null
 * @param state code of the state where it stands
 * @param decidedOn the day of the decision, or null
 * @param isLate whether its promise was broken
 */
public record CaseLine(
    String number,
    String service,
    LocalText serviceName,
    String applicant,
    String kiosk,
    LocalDate filedOn,
    LocalDate promisedOn,
    String state,
    LocalDate decidedOn,
    boolean isLate) {}

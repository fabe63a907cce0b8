package org.jansetu.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/**
 * An application was approved; fired in the transaction of the decision.
 *
 * @param number the application's number
 * @param service code of the service
 * @param department code of the department that decided
 * @param officerUser user name of who decided
 * @param officerName name of who decided, as it stands on paper
 * @param applicantName name of the applicant
 * @param inputs the answers to the service's form
 * @param decidedOn the day of the decision, in the programme's time zone
 */
public record ApplicationApproved(
    String number,
    String service,
    String department,
    String officerUser,
    String officerName,
    String applicantName,
    JsonNode inputs,
    LocalDate decidedOn) {}

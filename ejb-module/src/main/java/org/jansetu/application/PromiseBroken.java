package org.jansetu.application;

import java.time.LocalDate;

/**
 * The office did not decide in time; fired once for a case, in the transaction that recorded it.
 *
 * @param number the case
 * @param service code of the service
 * @param department code of the department that was due
 * @param promisedOn the day that was promised to the applicant
 */
public record PromiseBroken(
    String number, String service, String department, LocalDate promisedOn) {}

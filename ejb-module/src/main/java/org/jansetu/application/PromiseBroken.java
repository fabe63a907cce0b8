package org.jansetu.application;

import java.time.LocalDate;
import org.jansetu.tenancy.Jurisdiction;

/**
 * The office did not decide in time; fired once for a case, in the transaction that recorded it.
 *
 * @param number the case
 * @param service code of the service
 * @param office the department that was due, and where
 * @param promisedOn the day that was promised to the applicant
 */
public record PromiseBroken(
    String number, String service, Jurisdiction office, LocalDate promisedOn) {}

package org.jansetu.application;

import java.time.LocalDate;

/**
 * A case was made; fired in the transaction that made it.
 *
 * @param number its number
 * @param service code of the service
 * @param applicantName name of the applicant
 * @param mobile ten digits, or null
 * @param promisedOn the day that was promised, or null
 * @param language the applicant's language, en or hi
 */
public record ApplicationFiled(
    String number,
    String service,
    String applicantName,
    String mobile,
    LocalDate promisedOn,
    String language) {}

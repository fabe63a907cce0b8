package org.jansetu.application;

/**
 * A case has moved; fired in the transaction of the move.
 *
 * @param number its number
 * @param service code of the service
 * @param action code of the move
 * @param from code of the state before
 * @param to code of the state now
 * @param remark what whoever moved it wrote, or null
 * @param reasonCode code of the reason that was chosen, or null
 * @param applicantName name of the applicant
 * @param mobile ten digits, or null
 */
public record ApplicationMoved(
    String number,
    String service,
    String action,
    String from,
    String to,
    String remark,
    String reasonCode,
    String applicantName,
    String mobile) {}

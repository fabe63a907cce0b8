package org.jansetu.consent;

/**
 * A request takes up a consent.
 *
 * @param number number of the consent
 * @param method how the request says it was given
 * @param service code of the service that is asked for
 * @param applicantName who asks
 * @param mobile the applicant's mobile, or null
 * @param idempotencyKey the request's own key
 */
public record ConsentTaken(
    String number,
    ConsentMethod method,
    String service,
    String applicantName,
    String mobile,
    String idempotencyKey) {}

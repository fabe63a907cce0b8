package org.jansetu.consent;

/**
 * Ask somebody's consent to be filed for.
 *
 * @param service code of the service
 * @param applicantName who asks for it, 1 to 120 characters
 * @param mobile ten digits; may be null where a print is signed
 * @param method how consent is given
 */
public record ConsentRequest(
    String service, String applicantName, String mobile, ConsentMethod method) {}

package org.jansetu.consent;

import java.time.OffsetDateTime;

/**
 * A consent that was asked for.
 *
 * @param number its number, as it stands on the print
 * @param method otp or signature
 * @param service code of the service
 * @param applicantName who is asked
 * @param expiresAt until when it may be given and taken up, with the programme's offset
 * @param isGiven whether it was given
 */
public record ConsentCard(
    String number,
    String method,
    String service,
    String applicantName,
    OffsetDateTime expiresAt,
    boolean isGiven) {}

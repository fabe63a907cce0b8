package org.jansetu.certificate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jansetu.shared.LocalText;

/**
 * What anyone may learn who holds a certificate; everything but the two answers is null where
 * number and code do not belong together.
 *
 * @param isGenuine whether such a certificate was made and the code is its own
 * @param isInForce whether it proves anything today: issued, not expired, revoked or superseded
 * @param number its number
 * @param status to-sign, issued, expired, revoked or superseded
 * @param service code of the service
 * @param title what it is
 * @param holder whose it is
 * @param department who issued it
 * @param decidedOn day of the decision
 * @param validUntil its last day, or null
 * @param endedAt when it was revoked or superseded, or null
 * @param reason why, or null
 * @param supersededBy number of the corrected one, or null
 */
public record CertificateProof(
    boolean isGenuine,
    boolean isInForce,
    String number,
    String status,
    String service,
    LocalText title,
    String holder,
    LocalText department,
    LocalDate decidedOn,
    LocalDate validUntil,
    OffsetDateTime endedAt,
    String reason,
    String supersededBy) {

  static final CertificateProof NONE =
      new CertificateProof(
          false, false, null, null, null, null, null, null, null, null, null, null, null);

  static CertificateProof of(CertificateRow row, LocalDate today) {
    String status = row.status(today);
    return new CertificateProof(
        true,
        status.equals(CertificateState.ISSUED.code()),
        row.number(),
        status,
        row.service(),
        row.text().title(),
        row.holder(),
        row.text().department(),
        row.decidedOn(),
        row.validUntil(),
        row.endedAt(),
        row.endedReason(),
        row.supersededBy());
  }
}

package org.jansetu.certificate;

import java.time.LocalDate;
import org.jansetu.shared.LocalText;

/**
 * A certificate in a few words, for those who work with it.
 *
 * @param number its number
 * @param application number of the application
 * @param service code of the service
 * @param title what it is
 * @param department code of the department
 * @param holder whose it is
 * @param status to-sign, issued, expired, revoked or superseded
 * @param decidedOn day of the decision
 * @param validUntil its last day, or null
 * @param needsSheet whether each copy needs a numbered sheet
 * @param order number of the order by which it was issued, or null
 * @param copies how many were printed
 * @param supersededBy number of the corrected one, or null
 */
public record CertificateCard(
    String number,
    String application,
    String service,
    LocalText title,
    String department,
    String holder,
    String status,
    LocalDate decidedOn,
    LocalDate validUntil,
    boolean needsSheet,
    String order,
    int copies,
    String supersededBy) {

  static CertificateCard of(CertificateRow row, LocalDate today) {
    return new CertificateCard(
        row.number(),
        row.application(),
        row.service(),
        row.text().title(),
        row.department(),
        row.holder(),
        row.status(today),
        row.decidedOn(),
        row.validUntil(),
        row.needsSheet(),
        row.text().order(),
        row.copies(),
        row.supersededBy());
  }
}

package org.jansetu.certificate;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A certificate as it is kept.
 *
 * @param id its id
 * @param number its number
 * @param application number of the application that was approved
 * @param service code of the service
 * @param department code of the department
 * @param holder whose it is
 * @param text what it says
 * @param inputs the answers it was made of, as JSON
 * @param officerUser user name of who issued it
 * @param officer name of who issued it
 * @param decidedOn day of the decision
 * @param validUntil its last day, or null
 * @param needsSheet whether each copy needs a numbered sheet
 * @param code what proves it
 * @param state where it stands
 * @param copies how many were printed
 * @param endedAt when it ended, or null
 * @param endedReason why, or null
 * @param supersededBy number of the corrected one, or null
 */
record CertificateRow(
    long id,
    String number,
    String application,
    String service,
    String department,
    String holder,
    CertificateText text,
    String inputs,
    String officerUser,
    String officer,
    LocalDate decidedOn,
    LocalDate validUntil,
    boolean needsSheet,
    String code,
    CertificateState state,
    int copies,
    OffsetDateTime endedAt,
    String endedReason,
    String supersededBy) {

  /** What anyone may be told of it: a word for its state on that day. */
  String status(LocalDate today) {
    boolean isOver = validUntil != null && today.isAfter(validUntil);
    return state == CertificateState.ISSUED && isOver ? "expired" : state.code();
  }
}

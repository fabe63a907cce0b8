package org.jansetu.certificate;

import java.util.Set;
import org.jansetu.shared.InvalidInput;

/**
 * Which certificates of a department are looked for, newest first.
 *
 * @param number the whole number of a certificate or of an application, or null for all
 * @param status to-sign, issued, revoked or superseded, or null for all; one whose last day has
 *     passed is among the issued
 * @param cursor where the page before ended, or null
 * @param limit 1 to 200
 */
public record CertificateQuery(String number, String status, String cursor, int limit) {

  private static final Set<String> STATES = Set.of("to-sign", "issued", "revoked", "superseded");

  /** Empty texts mean all. Refuses with invalid-input a state or a cursor that is none. */
  public CertificateQuery {
    number = number == null ? "" : number.strip();
    status = status == null ? "" : status;
    cursor = cursor == null ? "" : cursor;
    if (!status.isEmpty() && !STATES.contains(status)) {
      throw InvalidInput.of("/status", "unknown", "to-sign, issued, revoked, superseded");
    }
    if (!cursor.matches("\\d{0,18}")) {
      throw InvalidInput.of("/cursor", "pattern", "");
    }
  }
}

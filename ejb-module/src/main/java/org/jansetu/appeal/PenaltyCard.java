package org.jansetu.appeal;

import java.time.LocalDate;
import org.jansetu.shared.Money;

/**
 * An order of recovery.
 *
 * @param number its number
 * @param appeal number of the appeal in which it was made
 * @param against designated-officer or first-appeal-officer
 * @param kind per-day or lump
 * @param lateDays days of the office's delay when it was made
 * @param amount what the officer has to pay
 * @param goesTo applicant or treasury
 * @param status ordered, recovered, paid or set-aside
 * @param orderedOn the day of the order
 * @param recoveredOn when it was taken from the officer, or null
 * @param recoveryReference by which paper, or null
 * @param paidOn when the applicant had it, or null
 * @param paidTo who signed for it, or null
 * @param paidKiosk where, or null
 */
public record PenaltyCard(
    String number,
    String appeal,
    String against,
    String kind,
    int lateDays,
    Money amount,
    String goesTo,
    String status,
    LocalDate orderedOn,
    LocalDate recoveredOn,
    String recoveryReference,
    LocalDate paidOn,
    String paidTo,
    String paidKiosk) {

  static PenaltyCard of(PenaltyRow row, String appeal) {
    return new PenaltyCard(
        row.number(),
        appeal,
        row.against(),
        row.kind(),
        row.lateDays(),
        row.amount(),
        row.goesTo(),
        row.status(),
        row.orderedOn(),
        row.recoveredOn(),
        row.recoveryReference(),
        row.paidOn(),
        row.paidTo(),
        row.paidKiosk());
  }

  /** Whether the applicant may have the money now. */
  public boolean isPayable() {
    return status.equals("recovered") && goesTo.equals(Law.APPLICANT);
  }
}

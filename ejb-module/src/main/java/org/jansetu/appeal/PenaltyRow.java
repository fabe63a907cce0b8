package org.jansetu.appeal;

import java.time.LocalDate;
import org.jansetu.shared.Money;

/** An order of recovery as it is kept. */
record PenaltyRow(
    String number,
    long appealId,
    String against,
    String kind,
    int lateDays,
    Money amount,
    String goesTo,
    String department,
    LocalDate orderedOn,
    String orderedBy,
    LocalDate recoveredOn,
    String recoveryReference,
    LocalDate setAsideOn,
    LocalDate paidOn,
    String paidTo,
    String paidReference,
    String paidKiosk) {

  /** Where it stands: ordered, recovered, paid or set-aside. */
  String status() {
    if (setAsideOn != null) {
      return "set-aside";
    }
    if (paidOn != null) {
      return "paid";
    }
    return recoveredOn == null ? "ordered" : "recovered";
  }
}

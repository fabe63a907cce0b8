package org.jansetu.appeal;

import java.time.LocalDate;
import org.jansetu.tenancy.Jurisdiction;

/** An appeal as it is kept. */
record AppealRow(
    long id,
    String number,
    String application,
    Level level,
    String against,
    String ground,
    String workflow,
    int version,
    String state,
    String holderRole,
    Subject subject,
    String grounds,
    String condonationReason,
    String channel,
    LocalDate filedOn,
    LocalDate dueOn,
    LocalDate hearingOn,
    LocalDate complyBy,
    String outcome,
    LocalDate decidedOn,
    String decidedBy) {

  /** Whose case it is about, and where. */
  record Subject(
      String service,
      String department,
      String kiosk,
      String applicantName,
      String mobile,
      String language,
      String areaPath) {

    Jurisdiction jurisdiction() {
      return new Jurisdiction(department, areaPath);
    }
  }

  boolean isOpen() {
    return outcome == null;
  }

  boolean isRefused() {
    return "rejected".equals(outcome);
  }

  /** Whether the authority's own days are over without a decision. */
  boolean isOverdue(LocalDate on) {
    return isOpen() && dueOn.isBefore(on);
  }
}

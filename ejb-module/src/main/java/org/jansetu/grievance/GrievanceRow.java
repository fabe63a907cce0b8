package org.jansetu.grievance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/** A grievance as it stands in the table; what a caller may see of it is a card. */
record GrievanceRow(
    long id,
    String token,
    What what,
    int version,
    String state,
    String holderRole,
    GrievanceRules.Route route,
    int level,
    String assignee,
    Long assigneeId,
    Source source,
    Times times,
    String reply,
    String outcome,
    String rating,
    int reMarks,
    String reMarkTo,
    int reopens,
    String refiledOf,
    String mergedInto) {

  /** What it is. */
  record What(
      String kind,
      String category,
      String department,
      String area,
      String workflow,
      String description,
      Map<String, String> attributes) {}

  /** How it came. */
  record Source(
      String channel, String kiosk, String about, boolean hasContact, boolean isAnonymous) {}

  /** Its days; null where there is none. */
  record Times(
      OffsetDateTime lodgedAt,
      LocalDate lodgedOn,
      LocalDate promisedOn,
      boolean isPromiseBroken,
      LocalDate dueOn,
      LocalDate closedOn) {}

  /** The same under another token. */
  GrievanceRow with(String another) {
    return new GrievanceRow(
        id,
        another,
        what,
        version,
        state,
        holderRole,
        route,
        level,
        assignee,
        assigneeId,
        source,
        times,
        reply,
        outcome,
        rating,
        reMarks,
        reMarkTo,
        reopens,
        refiledOf,
        mergedInto);
  }

  String office() {
    return route.office(level);
  }

  boolean isOpen() {
    return outcome == null;
  }

  /** What stands for it where identities are kept. */
  String subject() {
    return subject(token);
  }

  static String subject(String token) {
    return KIND + "/" + token;
  }

  /** The kind of subject, to identities and to files. */
  static final String KIND = "grievance";
}

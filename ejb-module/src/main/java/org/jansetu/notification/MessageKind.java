package org.jansetu.notification;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Everything the product tells people, with what a template of it may and must say. */
public enum MessageKind {
  /** A case was opened. */
  APPLICATION_FILED("application-filed", "number promisedOn", "service"),
  /** Papers are missing. */
  APPLICATION_RETURNED("application-returned", "number reason", "service"),
  /** Decided for the applicant. */
  APPLICATION_APPROVED("application-approved", "number", "service"),
  /** Decided against the applicant. */
  APPLICATION_REJECTED("application-rejected", "number reason", "service"),
  /** Something that the office writes to the applicant, such as the number of a parcel. */
  APPLICATION_TOLD("application-told", "number remark", "service state"),
  /** The law's days are over; to the officer. */
  PROMISE_BROKEN("promise-broken", "number promisedOn", "department service"),
  /** A one-time code. */
  OTP("otp", "code", "minutes"),
  /** A certificate is signed. */
  CERTIFICATE_READY("certificate-ready", "certificate", "number service"),
  /** An appeal was opened. */
  APPEAL_FILED("appeal-filed", "appeal number", "service"),
  /** An appeal was decided. */
  APPEAL_DECIDED("appeal-decided", "appeal decision", "number"),
  /** A candidate has a seat, or another one than before. */
  EXAM_SEAT("exam-seat", "roll on", "number exam centre"),
  /** A candidate has a seat by counselling, or another one than before. */
  SEAT_OFFERED("seat-offered", "seat answerBy", "number counselling round"),
  /** An examination will not be held. */
  EXAM_CANCELLED("exam-cancelled", "order", "number exam"),
  /** A weekly report on presence is there; to the head of the department. */
  MUSTER_READY("muster-ready", "department week absent promiseDays", "due late cases"),
  /** A weekly report was not opened in time; to the Collector. */
  MUSTER_UNREAD("muster-unread", "department week", "absent promiseDays due late cases"),
  /** A terminal has fallen silent in sitting hours; to the officer in charge of the centre. */
  TERMINAL_SILENT("terminal-silent", "serial centre since", "until"),
  /** A terminal has called again. */
  TERMINAL_BACK("terminal-back", "serial centre until", "since"),
  /** A grievance was lodged. */
  GRIEVANCE_LODGED("grievance-lodged", "token promisedOn", "category department"),
  /** A grievance was answered; the citizen says whether it may be closed. */
  GRIEVANCE_ANSWERED("grievance-answered", "token", "days category"),
  /** A grievance was closed. */
  GRIEVANCE_CLOSED("grievance-closed", "token", "category days"),
  /** A grievance has gone to the office above. */
  GRIEVANCE_RAISED("grievance-raised", "token office", "category"),
  /** The office asks the citizen something through the centre. */
  GRIEVANCE_ASKED("grievance-asked", "token", "category"),
  /** The office has told how it stands. */
  GRIEVANCE_NEWS("grievance-news", "token", "category"),
  /** A short message was none that anybody understands. */
  REPLY_NOT_UNDERSTOOD("reply-not-understood", "agrees refuses", "number tells"),
  /** Two people have decided that an officer may see who somebody is. */
  IDENTITY_UNSEALED("identity-unsealed", "token hours", "category");

  private final String code;
  private final String needed;
  private final String more;

  MessageKind(String code, String needed, String more) {
    this.code = code;
    this.needed = needed;
    this.more = more;
  }

  /** The code in tenant-config and in {@link Message#template}. */
  public String code() {
    return code;
  }

  /** The placeholders that a template must have, or the message would be of no use. */
  public Set<String> needed() {
    return Set.of(needed.split(" "));
  }

  /** All placeholders that a template may have; whoever sends gives each of them a value. */
  public Set<String> known() {
    return new TreeSet<>(Arrays.asList((needed + " " + more).split(" ")));
  }

  /** Whether the text is nobody's business once it has arrived. */
  public boolean isSecret() {
    return this == OTP;
  }

  /** The kind of that code, if there is one. */
  public static Optional<MessageKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}

package org.jansetu.notification;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Everything the product tells people, with what a template of it may and must say. */
public enum MessageKind {
  /** A case was opened. */
  APPLICATION_FILED("application-filed", Set.of("number", "promisedOn"), Set.of("service")),
  /** Papers are missing. */
  APPLICATION_RETURNED("application-returned", Set.of("number", "reason"), Set.of("service")),
  /** Decided for the applicant. */
  APPLICATION_APPROVED("application-approved", Set.of("number"), Set.of("service")),
  /** Decided against the applicant. */
  APPLICATION_REJECTED("application-rejected", Set.of("number", "reason"), Set.of("service")),
  /** The law's days are over; to the officer. */
  PROMISE_BROKEN("promise-broken", Set.of("number", "promisedOn"), Set.of("service", "department")),
  /** A one-time code. */
  OTP("otp", Set.of("code"), Set.of("minutes")),
  /** A certificate is signed. */
  CERTIFICATE_READY("certificate-ready", Set.of("certificate"), Set.of("number", "service")),
  /** An appeal was opened. */
  APPEAL_FILED("appeal-filed", Set.of("appeal", "number"), Set.of("service")),
  /** An appeal was decided. */
  APPEAL_DECIDED("appeal-decided", Set.of("appeal", "decision"), Set.of("number"));

  private final String code;
  private final Set<String> needed;
  private final Set<String> known;

  MessageKind(String code, Set<String> needed, Set<String> more) {
    this.code = code;
    this.needed = needed;
    TreeSet<String> all = new TreeSet<>(needed);
    all.addAll(more);
    this.known = java.util.Collections.unmodifiableSet(all);
  }

  /** The code in tenant-config and in {@link Message#template}. */
  public String code() {
    return code;
  }

  /** The placeholders that a template must have, or the message would be of no use. */
  public Set<String> needed() {
    return needed;
  }

  /** All placeholders that a template may have; whoever sends gives each of them a value. */
  public Set<String> known() {
    return known;
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

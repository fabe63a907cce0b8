package org.jansetu.consent;

import java.time.Instant;
import java.time.ZoneId;

/** A consent as it is kept. */
record ConsentRow(
    String number,
    String service,
    String applicantName,
    String mobile,
    String method,
    String language,
    int tries,
    Instant at,
    Instant expiresAt,
    boolean isOver,
    boolean isGiven,
    String usedBy) {

  ConsentCard card(ZoneId zone) {
    return new ConsentCard(
        number, method, service, applicantName, expiresAt.atZone(zone).toOffsetDateTime(), isGiven);
  }
}

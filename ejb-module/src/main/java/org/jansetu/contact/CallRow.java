package org.jansetu.contact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** A call as it is kept. */
record CallRow(
    long id,
    String direction,
    String caller,
    Long user,
    String state,
    Instant rangAt,
    Instant answeredAt,
    String draft) {

  static final String SELECT =
      "select c.id, c.direction, c.caller, c.user_id, c.state,"
          + " cast(extract(epoch from c.rang_at) * 1000 as bigint),"
          + " cast(extract(epoch from c.answered_at) * 1000 as bigint), c.draft"
          + " from contact.call c ";

  static List<CallRow> rows(List<?> found) {
    return found.stream().map(row -> of((Object[]) row)).toList();
  }

  private static CallRow of(Object[] c) {
    return new CallRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        (String) c[2],
        c[3] == null ? null : ((Number) c[3]).longValue(),
        (String) c[4],
        instant(c[5]),
        instant(c[6]),
        (String) c[7]);
  }

  static Instant instant(Object millis) {
    return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
  }

  static OffsetDateTime at(Instant instant, ZoneId zone) {
    return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
  }

  CallCard card(CallDraft typed, ZoneId zone) {
    return new CallCard(
        id, direction, state, caller != null, at(rangAt, zone), at(answeredAt, zone), typed);
  }
}

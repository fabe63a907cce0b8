package org.jansetu.upkeep;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/** Terminals that are missed, and those that are back. */
@Dependent
class SilenceRepository {

  private static final int MINUTES = 60;

  @PersistenceContext private EntityManager entities;

  /** A terminal's silence: since when, and until when where it is over. */
  record Silence(String serial, String centre, Instant since, Instant until) {}

  /** Those that are missed now, each once. */
  List<Silence> miss(ZonedDateTime now, int minutes) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select serial, place, cast(extract(epoch from last_seen) * 1000 as bigint), null"
                    + " from upkeep.miss(cast(? as date), cast(? as timestamptz), ?, ?)"
                    + " order by serial")
            .setParameter(1, now.toLocalDate().toString())
            .setParameter(2, Timestamp.from(now.toInstant()))
            .setParameter(3, now.getHour() * MINUTES + now.getMinute())
            .setParameter(4, minutes)
            .getResultList();
    return silences(rows);
  }

  /** Those that have called again since, each once. */
  List<Silence> back() {
    List<?> rows =
        entities
            .createNativeQuery(
                "with ended as (update upkeep.silence s set back_at = d.last_seen_at"
                    + " from punch.device d where d.tenant_id = s.tenant_id and d.serial = s.device"
                    + " and s.back_at is null and d.last_seen_at > s.since"
                    + " returning s.device, s.centre, s.since, s.back_at)"
                    + " select device, centre, cast(extract(epoch from since) * 1000 as bigint),"
                    + " cast(extract(epoch from back_at) * 1000 as bigint) from ended"
                    + " order by device")
            .getResultList();
    return silences(rows);
  }

  private static List<Silence> silences(List<?> rows) {
    return rows.stream()
        .map(Object[].class::cast)
        .map(c -> new Silence((String) c[0], (String) c[1], moment(c[2]), moment(c[3])))
        .toList();
  }

  private static Instant moment(Object millis) {
    return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
  }
}

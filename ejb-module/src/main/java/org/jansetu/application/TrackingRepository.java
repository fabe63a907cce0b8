package org.jansetu.application;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Wrong answers on the public page. The clock is the database's, one for all servers. */
@Dependent
class TrackingRepository {

  @PersistenceContext private EntityManager entities;

  /** Seconds for which one of the two is locked; 0 when none is. */
  long secondsLocked(String first, String second) {
    Object seconds =
        entities
            .createNativeQuery(
                "select coalesce(max(cast(ceil(extract(epoch from locked_until"
                    + " - clock_timestamp())) as bigint)), 0) from application.tracking_attempt"
                    + " where subject in (?, ?) and locked_until > clock_timestamp()")
            .setParameter(1, first)
            .setParameter(2, second)
            .getSingleResult();
    return ((Number) seconds).longValue();
  }

  /**
   * Counts one more wrong answer. Four are free; then it is locked for 30 s, twice as long after
   * each further one, up to an hour.
   */
  void count(String subject) {
    entities
        .createNativeQuery(
            "insert into application.tracking_attempt as a (subject, failures, last_at)"
                + " values (?, 1, clock_timestamp()) on conflict (tenant_id, subject) do update"
                + " set failures = a.failures + 1, last_at = excluded.last_at,"
                + " locked_until = case when a.failures >= 4 then excluded.last_at"
                + " + interval '1 second' * least(3600, 30 * (1 << least(a.failures - 4, 7))) end")
        .setParameter(1, subject)
        .executeUpdate();
  }

  /** Forgets what has been quiet for a day. */
  void forgetQuiet() {
    entities
        .createNativeQuery(
            "delete from application.tracking_attempt where last_at < now() - interval '1 day'")
        .executeUpdate();
  }
}

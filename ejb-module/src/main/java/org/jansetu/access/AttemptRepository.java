package org.jansetu.access;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Wrong passwords by name. The clock is the database's, one for all servers. */
@Dependent
class AttemptRepository {

  @PersistenceContext private EntityManager entities;

  /** Seconds for which the name is locked; 0 when it is not. */
  long secondsLocked(String username) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select ceil(extract(epoch from locked_until - clock_timestamp()))"
                    + " from access.attempt"
                    + " where username = ? and locked_until > clock_timestamp()")
            .setParameter(1, username)
            .getResultList();
    return rows.stream().findFirst().map(seconds -> ((Number) seconds).longValue()).orElse(0L);
  }

  /** Counts one more failure and says how many there are now. */
  int count(String username) {
    return ((Number)
            entities
                .createNativeQuery(
                    "insert into access.attempt as a (username, failures, last_at)"
                        + " values (?, 1, clock_timestamp())"
                        + " on conflict (tenant_id, username) do update"
                        + " set failures = a.failures + 1, last_at = excluded.last_at"
                        + " returning failures")
                .setParameter(1, username)
                .getSingleResult())
        .intValue();
  }

  void lock(String username, long seconds) {
    entities
        .createNativeQuery(
            "update access.attempt"
                + " set locked_until = clock_timestamp() + ? * interval '1 second'"
                + " where username = ?")
        .setParameter(1, seconds)
        .setParameter(2, username)
        .executeUpdate();
  }

  void forget(String username) {
    entities
        .createNativeQuery("delete from access.attempt where username = ?")
        .setParameter(1, username)
        .executeUpdate();
  }

  /** Forgets names that have been quiet for a day. */
  int forgetQuiet() {
    return entities
        .createNativeQuery(
            "delete from access.attempt where last_at < now() - interval '1 day'"
                + " and (locked_until is null or locked_until < now())")
        .executeUpdate();
  }
}

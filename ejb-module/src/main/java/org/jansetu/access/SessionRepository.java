package org.jansetu.access;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@Dependent
class SessionRepository {

  @PersistenceContext private EntityManager entities;

  /**
   * A refresh token with its session.
   *
   * @param session the session's id
   * @param user whose session it is
   * @param used whether the token was used before
   * @param open whether the session has neither ended nor expired
   */
  record Found(String session, long user, boolean used, boolean open) {}

  void open(String session, long user, long seconds) {
    entities
        .createNativeQuery(
            "insert into access.session (id, user_id, expires_at)"
                + " values (?, ?, now() + ? * interval '1 second')")
        .setParameter(1, session)
        .setParameter(2, user)
        .setParameter(3, seconds)
        .executeUpdate();
  }

  void add(String sha256, String session) {
    entities
        .createNativeQuery("insert into access.refresh_token (sha256, session_id) values (?, ?)")
        .setParameter(1, sha256)
        .setParameter(2, session)
        .executeUpdate();
  }

  /** The token, locked with its session, so that of two uses at once one is the second. */
  Optional<Found> lock(String sha256) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select s.id, s.user_id, t.used_at is not null,"
                    + " s.ended_at is null and s.expires_at > now()"
                    + " from access.refresh_token t join access.session s"
                    + " on s.tenant_id = t.tenant_id and s.id = t.session_id"
                    + " where t.sha256 = ? for update")
            .setParameter(1, sha256)
            .getResultList();
    return rows.stream().findFirst().map(row -> found((Object[]) row));
  }

  private static Found found(Object[] columns) {
    return new Found(
        (String) columns[0],
        ((Number) columns[1]).longValue(),
        (Boolean) columns[2],
        (Boolean) columns[3]);
  }

  void use(String sha256) {
    entities
        .createNativeQuery("update access.refresh_token set used_at = now() where sha256 = ?")
        .setParameter(1, sha256)
        .executeUpdate();
  }

  void end(String session, String reason) {
    entities
        .createNativeQuery(
            "update access.session set ended_at = now(), end_reason = ?"
                + " where id = ? and ended_at is null")
        .setParameter(1, reason)
        .setParameter(2, session)
        .executeUpdate();
  }

  void endAllOf(long user) {
    entities
        .createNativeQuery(
            "update access.session set ended_at = now(), end_reason = 'user-changed'"
                + " where user_id = ? and ended_at is null")
        .setParameter(1, user)
        .executeUpdate();
  }

  /** Forgets sessions, with their tokens, that could not be continued for a week. */
  int forgetOld() {
    return entities
        .createNativeQuery(
            "delete from access.session where expires_at < now() - interval '7 days'")
        .executeUpdate();
  }
}

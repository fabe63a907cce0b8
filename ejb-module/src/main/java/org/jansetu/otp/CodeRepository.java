package org.jansetu.otp;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Codes and wrong answers. The clock is the database's, one for all servers. */
@Dependent
class CodeRepository {

  @PersistenceContext private EntityManager entities;

  /** A code that was sent, as it is kept. */
  record Kept(String salt, String digest, boolean isGood, long lockedSeconds) {}

  /**
   * Keeps a new code in the place of the one before. False when the mobile had one a minute ago or
   * five in this hour, or is locked.
   */
  boolean keep(String mobile, String salt, String digest, int minutes) {
    return entities
            .createNativeQuery(
                "insert into otp.code as c (mobile, salt, digest, expires_at, sent_at, sent,"
                    + " sent_from) values (?, ?, ?, now() + make_interval(mins => ?), now(), 1,"
                    + " now()) on conflict (tenant_id, mobile) do update set salt = excluded.salt,"
                    + " digest = excluded.digest, expires_at = excluded.expires_at, tries = 0,"
                    + " sent_at = now(), last_at = now(),"
                    + " sent = case when c.sent_from > now() - interval '1 hour' then c.sent + 1"
                    + " else 1 end,"
                    + " sent_from = case when c.sent_from > now() - interval '1 hour'"
                    + " then c.sent_from else now() end"
                    + " where coalesce(c.sent_at <= now() - interval '1 minute', true)"
                    + " and (c.sent < 5 or c.sent_from <= now() - interval '1 hour')"
                    + " and coalesce(c.locked_until <= now(), true)")
            .setParameter(1, mobile)
            .setParameter(2, salt)
            .setParameter(3, digest)
            .setParameter(4, minutes)
            .executeUpdate()
        == 1;
  }

  /** How many mobiles were sent a code or guessed at within a minute, counted to that many. */
  int countLately(int most) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from (select 1 from otp.code"
                        + " where last_at > now() - interval '1 minute' limit ?) as lately")
                .setParameter(1, most)
                .getSingleResult())
        .intValue();
  }

  /** The code of a mobile, locked, so that of two tries at once one comes after the other. */
  Optional<Kept> lock(String mobile) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select salt, digest, coalesce(expires_at > clock_timestamp() and tries < 5,"
                    + " false), coalesce(cast(ceil(extract(epoch from locked_until"
                    + " - clock_timestamp())) as bigint), 0)"
                    + " from otp.code where mobile = ? for update")
            .setParameter(1, mobile)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(row -> (Object[]) row)
        .map(
            c ->
                new Kept(
                    (String) c[0], (String) c[1], (Boolean) c[2], ((Number) c[3]).longValue()));
  }

  /** Counts a wrong answer; see the package for what it locks. */
  void fail(String mobile) {
    entities
        .createNativeQuery(
            "insert into otp.code as c (mobile, failures) values (?, 1)"
                + " on conflict (tenant_id, mobile) do update set failures = c.failures + 1,"
                + " tries = least(c.tries + 1, 5), last_at = clock_timestamp(),"
                + " locked_until = case when c.failures >= 4 then clock_timestamp()"
                + " + interval '1 second' * least(3600, 30 * (1 << least(c.failures - 4, 7))) end")
        .setParameter(1, mobile)
        .executeUpdate();
  }

  /** The code is used up, and what was wrong before is forgiven. */
  void use(String mobile) {
    entities
        .createNativeQuery(
            "update otp.code set salt = null, digest = null, expires_at = null, tries = 0,"
                + " failures = 0, locked_until = null, last_at = clock_timestamp()"
                + " where mobile = ?")
        .setParameter(1, mobile)
        .executeUpdate();
  }

  /** Forgets mobiles that have been quiet for a day. */
  void forgetQuiet() {
    entities
        .createNativeQuery(
            "delete from otp.code where last_at < now() - interval '1 day'"
                + " and coalesce(locked_until < now(), true)")
        .executeUpdate();
  }
}

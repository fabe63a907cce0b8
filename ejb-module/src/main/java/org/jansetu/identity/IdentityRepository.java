package org.jansetu.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The only place that takes the role of the identities, and it gives it back after each statement.
 * Where a statement fails, the transaction is over and the role with it.
 */
@Dependent
class IdentityRepository {

  private static final String UNSEALING =
      "id, subject, reason, asker, cast(extract(epoch from asked_at) * 1000 as bigint), decider,"
          + " cast(extract(epoch from decided_at) * 1000 as bigint),"
          + " cast(extract(epoch from open_until) * 1000 as bigint)";

  @PersistenceContext private EntityManager entities;

  private <T> T inRole(Supplier<T> statement) {
    entities.createNativeQuery("set local role jansetu_identity").executeUpdate();
    T answer = statement.get();
    entities.createNativeQuery("reset role").executeUpdate();
    return answer;
  }

  /** Whether the subject had nobody before. */
  boolean insert(String subject, byte[] lookUp, byte[] sealed) {
    return inRole(
        () ->
            entities
                    .createNativeQuery(
                        "insert into identity.person (subject, look_up, sealed) values (?, ?, ?)"
                            + " on conflict do nothing")
                    .setParameter(1, subject)
                    .setParameter(2, lookUp)
                    .setParameter(3, sealed)
                    .executeUpdate()
                == 1);
  }

  Optional<byte[]> sealed(String subject) {
    return bytes("select sealed from identity.person where subject = ?", subject);
  }

  Optional<byte[]> lookUp(String subject) {
    return bytes("select look_up from identity.person where subject = ?", subject);
  }

  private Optional<byte[]> bytes(String sql, String subject) {
    return inRole(
        () ->
            all(entities.createNativeQuery(sql).setParameter(1, subject)).stream()
                .map(byte[].class::cast)
                .findFirst());
  }

  /** Wrong guesses within a day. */
  int failures(String subject) {
    return inRole(
        () ->
            all(
                    entities
                        .createNativeQuery(
                            "select failures from identity.attempt where subject = ?"
                                + " and last_at > now() - interval '1 day'")
                        .setParameter(1, subject))
                .stream()
                .map(count -> ((Number) count).intValue())
                .findFirst()
                .orElse(0));
  }

  void fail(String subject) {
    inRole(
        () ->
            entities
                .createNativeQuery(
                    "insert into identity.attempt as a (subject, failures) values (?, 1)"
                        + " on conflict (tenant_id, subject) do update set failures = case when"
                        + " a.last_at > now() - interval '1 day' then a.failures + 1 else 1 end,"
                        + " last_at = clock_timestamp()")
                .setParameter(1, subject)
                .executeUpdate());
  }

  /** Newest first. */
  List<String> subjects(byte[] lookUp, String kind, int most) {
    return inRole(
        () ->
            all(
                    entities
                        .createNativeQuery(
                            "select subject from identity.person where look_up = ?"
                                + " and subject like ? order by at desc limit ?")
                        .setParameter(1, lookUp)
                        .setParameter(2, kind + "/%")
                        .setParameter(3, most))
                .stream()
                .map(String.class::cast)
                .toList());
  }

  /** Its number; empty while an earlier one of the subject waits. */
  Optional<Long> ask(String subject, String reason, long by, String name) {
    return inRole(
        () ->
            all(
                    entities
                        .createNativeQuery(
                            "insert into identity.unsealing (subject, reason, asked_by, asker)"
                                + " values (?, ?, ?, ?) on conflict do nothing returning id")
                        .setParameter(1, subject)
                        .setParameter(2, reason)
                        .setParameter(3, by)
                        .setParameter(4, name))
                .stream()
                .map(id -> ((Number) id).longValue())
                .findFirst());
  }

  /** Who asked for the one that waits, held until the transaction ends. */
  Optional<Long> lockWaiting(String subject) {
    return inRole(
        () ->
            all(
                    entities
                        .createNativeQuery(
                            "select asked_by from identity.unsealing where subject = ?"
                                + " and decided_at is null for update")
                        .setParameter(1, subject))
                .stream()
                .map(id -> ((Number) id).longValue())
                .findFirst());
  }

  /** Decides the one that waits; no hours where it is refused. */
  void decide(String subject, int hours, long by, String name) {
    inRole(
        () ->
            entities
                .createNativeQuery(
                    "update identity.unsealing set decided_by = ?, decider = ?, decided_at ="
                        + " clock_timestamp(), open_until = case when ? > 0 then"
                        + " clock_timestamp() + make_interval(hours => ?) end"
                        + " where subject = ? and decided_at is null")
                .setParameter(1, by)
                .setParameter(2, name)
                .setParameter(3, hours)
                .setParameter(4, hours)
                .setParameter(5, subject)
                .executeUpdate());
  }

  boolean mayLook(String subject, long user) {
    return inRole(
        () ->
            !entities
                .createNativeQuery(
                    "select 1 from identity.unsealing where subject = ? and asked_by = ?"
                        + " and open_until > clock_timestamp() limit 1")
                .setParameter(1, subject)
                .setParameter(2, user)
                .getResultList()
                .isEmpty());
  }

  /** Oldest first. */
  List<Unsealing> unsealings(String subject, ZoneId zone) {
    return inRole(
        () ->
            all(
                    entities
                        .createNativeQuery(
                            "select "
                                + UNSEALING
                                + " from identity.unsealing where subject = ? order by id limit 50")
                        .setParameter(1, subject))
                .stream()
                .map(row -> unsealing((Object[]) row, zone))
                .toList());
  }

  /** What waits for a second person, oldest first. */
  List<Unsealing> waiting(ZoneId zone) {
    return inRole(
        () ->
            all(
                    entities.createNativeQuery(
                        "select "
                            + UNSEALING
                            + " from identity.unsealing where decided_at is null"
                            + " order by id limit 50"))
                .stream()
                .map(row -> unsealing((Object[]) row, zone))
                .toList());
  }

  private static Unsealing unsealing(Object[] c, ZoneId zone) {
    return new Unsealing(
        ((Number) c[0]).longValue(),
        (String) c[1],
        (String) c[2],
        (String) c[3],
        at(c[4], zone),
        (String) c[5],
        at(c[6], zone),
        at(c[7], zone));
  }

  private static OffsetDateTime at(Object millis, ZoneId zone) {
    return millis == null
        ? null
        : Instant.ofEpochMilli(((Number) millis).longValue()).atZone(zone).toOffsetDateTime();
  }

  private static List<?> all(Query query) {
    return query.getResultList();
  }
}

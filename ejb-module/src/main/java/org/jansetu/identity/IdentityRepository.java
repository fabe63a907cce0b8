package org.jansetu.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The only place that takes the role of the identities, and it gives it back after each statement.
 * Where a statement fails, the transaction is over and the role with it. Taking, asking and giving
 * back travel together, because each journey costs more than the statement.
 */
@Dependent
class IdentityRepository {

  private static final String UNSEALING =
      "id, subject, reason, asker, cast(extract(epoch from asked_at) * 1000 as bigint), decider,"
          + " cast(extract(epoch from decided_at) * 1000 as bigint),"
          + " cast(extract(epoch from open_until) * 1000 as bigint)";

  @PersistenceContext private EntityManager entities;

  /** Reads what the statement between taking and giving back the role has answered. */
  private interface Answer<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private <T> T inRole(String sql, Answer<T> answer, Object... parameters) {
    try (PreparedStatement statement =
        entities
            .unwrap(Connection.class)
            .prepareStatement("set local role jansetu_identity; " + sql + "; reset role")) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
      statement.getMoreResults();
      return answer.of(statement);
    } catch (SQLException e) {
      throw new PersistenceException("the identities did not answer", e);
    }
  }

  private List<Object[]> rows(String sql, Object... parameters) {
    return inRole(sql, IdentityRepository::read, parameters);
  }

  private int change(String sql, Object... parameters) {
    return inRole(sql, PreparedStatement::getUpdateCount, parameters);
  }

  private static List<Object[]> read(PreparedStatement statement) throws SQLException {
    List<Object[]> found = new ArrayList<>();
    try (ResultSet rows = statement.getResultSet()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = rows.getObject(i + 1);
        }
        found.add(row);
      }
    }
    return found;
  }

  /** Whether the subject had nobody before. */
  boolean insert(String subject, byte[] lookUp, byte[] sealed) {
    return change(
            "insert into identity.person (subject, look_up, sealed) values (?, ?, ?)"
                + " on conflict do nothing",
            subject,
            lookUp,
            sealed)
        == 1;
  }

  Optional<byte[]> sealed(String subject) {
    return bytes("select sealed from identity.person where subject = ?", subject);
  }

  Optional<byte[]> lookUp(String subject) {
    return bytes("select look_up from identity.person where subject = ?", subject);
  }

  private Optional<byte[]> bytes(String sql, String subject) {
    return rows(sql, subject).stream().map(row -> (byte[]) row[0]).findFirst();
  }

  /** Wrong guesses within a day. */
  int failures(String subject) {
    return rows(
            "select failures from identity.attempt where subject = ?"
                + " and last_at > now() - interval '1 day'",
            subject)
        .stream()
        .map(row -> ((Number) row[0]).intValue())
        .findFirst()
        .orElse(0);
  }

  void fail(String subject) {
    change(
        "insert into identity.attempt as a (subject, failures) values (?, 1)"
            + " on conflict (tenant_id, subject) do update set failures = case when"
            + " a.last_at > now() - interval '1 day' then a.failures + 1 else 1 end,"
            + " last_at = clock_timestamp()",
        subject);
  }

  /** Newest first. */
  List<String> subjects(byte[] lookUp, String kind, int most) {
    return rows(
            "select subject from identity.person where look_up = ?"
                + " and subject like ? order by at desc limit ?",
            lookUp,
            kind + "/%",
            most)
        .stream()
        .map(row -> (String) row[0])
        .toList();
  }

  /** Its number; empty while an earlier one of the subject waits. */
  Optional<Long> ask(String subject, String reason, long by, String name) {
    return rows(
            "insert into identity.unsealing (subject, reason, asked_by, asker)"
                + " values (?, ?, ?, ?) on conflict do nothing returning id",
            subject,
            reason,
            by,
            name)
        .stream()
        .map(row -> ((Number) row[0]).longValue())
        .findFirst();
  }

  /** Who asked for the one that waits, held until the transaction ends. */
  Optional<Long> lockWaiting(String subject) {
    return rows(
            "select asked_by from identity.unsealing where subject = ?"
                + " and decided_at is null for update",
            subject)
        .stream()
        .map(row -> ((Number) row[0]).longValue())
        .findFirst();
  }

  /** Decides the one that waits; no hours where it is refused. */
  void decide(String subject, int hours, long by, String name) {
    change(
        "update identity.unsealing set decided_by = ?, decider = ?, decided_at ="
            + " clock_timestamp(), open_until = case when ? > 0 then"
            + " clock_timestamp() + make_interval(hours => ?) end"
            + " where subject = ? and decided_at is null",
        by,
        name,
        hours,
        hours,
        subject);
  }

  boolean mayLook(String subject, long user) {
    return !rows(
            "select 1 from identity.unsealing where subject = ? and asked_by = ?"
                + " and open_until > clock_timestamp() limit 1",
            subject,
            user)
        .isEmpty();
  }

  /** Oldest first. */
  List<Unsealing> unsealings(String subject, ZoneId zone) {
    return rows(
            "select "
                + UNSEALING
                + " from identity.unsealing where subject = ? order by id limit 50",
            subject)
        .stream()
        .map(row -> unsealing(row, zone))
        .toList();
  }

  /** What waits for a second person, oldest first. */
  List<Unsealing> waiting(ZoneId zone) {
    return rows(
            "select "
                + UNSEALING
                + " from identity.unsealing where decided_at is null order by id limit 50")
        .stream()
        .map(row -> unsealing(row, zone))
        .toList();
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
}

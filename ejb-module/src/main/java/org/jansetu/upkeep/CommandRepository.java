package org.jansetu.upkeep;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What terminals are to do. */
@Dependent
class CommandRepository {

  private static final String COLUMNS =
      "select id, device, kind, since, pin, name, state, asked_by,"
          + " cast(extract(epoch from asked_at) * 1000 as bigint),"
          + " cast(extract(epoch from expires_at) * 1000 as bigint),"
          + " cast(extract(epoch from sent_at) * 1000 as bigint), sendings,"
          + " cast(extract(epoch from answered_at) * 1000 as bigint), result"
          + " from upkeep.command where ";

  @PersistenceContext private EntityManager entities;

  /** A command that is to be told. */
  record Waiting(long id, CommandKind kind, LocalDate since, String pin, String name) {}

  long open(String serial) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from upkeep.command where device = ?"
                        + " and state in ('queued', 'sent')")
                .setParameter(1, serial)
                .getSingleResult())
        .longValue();
  }

  /** Queues it, unless the same waits already. */
  void insert(CommandOrder order, String name, String by, int hours) {
    entities
        .createNativeQuery(
            "insert into upkeep.command (device, kind, since, pin, name, asked_by, expires_at)"
                + " values (?, ?, cast(? as date), ?, ?, ?,"
                + " clock_timestamp() + make_interval(hours => ?)) on conflict do nothing")
        .setParameter(1, order.serial())
        .setParameter(2, order.kind().code())
        .setParameter(3, order.since() == null ? null : order.since().toString())
        .setParameter(4, order.pin())
        .setParameter(5, name)
        .setParameter(6, by)
        .setParameter(7, hours)
        .executeUpdate();
  }

  /** The newest of that kind and of these values. */
  CommandCard newest(CommandOrder order, ZoneId zone) {
    return card(
        entities
            .createNativeQuery(
                COLUMNS
                    + "device = ? and kind = ? and coalesce(pin, '') = ?"
                    + " and coalesce(cast(since as text), '') = ? order by id desc limit 1")
            .setParameter(1, order.serial())
            .setParameter(2, order.kind().code())
            .setParameter(3, order.pin() == null ? "" : order.pin())
            .setParameter(4, order.since() == null ? "" : order.since().toString())
            .getSingleResult(),
        zone);
  }

  /** Those of a terminal, the newest first. */
  List<CommandCard> list(String serial, int most, ZoneId zone) {
    List<?> rows =
        entities
            .createNativeQuery(COLUMNS + "device = ? order by id desc limit ?")
            .setParameter(1, serial)
            .setParameter(2, most)
            .getResultList();
    return rows.stream().map(row -> card(row, zone)).toList();
  }

  Optional<CommandCard> find(String serial, long id, ZoneId zone) {
    List<?> rows =
        entities
            .createNativeQuery(COLUMNS + "device = ? and id = ?")
            .setParameter(1, serial)
            .setParameter(2, id)
            .getResultList();
    return rows.stream().findFirst().map(row -> card(row, zone));
  }

  /** What the terminal is told now, in the order in which it was asked for. */
  List<Waiting> tell(String serial, int most) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select number, what, since_day, whose, called from upkeep.tell(?, ?)")
            .setParameter(1, serial)
            .setParameter(2, most)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            c ->
                new Waiting(
                    ((Number) c[0]).longValue(),
                    CommandKind.find((String) c[1]).orElseThrow(),
                    day(c[2]),
                    (String) c[3],
                    (String) c[4]))
        .sorted(Comparator.comparingLong(Waiting::id))
        .toList();
  }

  /** How it was said. */
  void said(long id, String wording) {
    entities
        .createNativeQuery("update upkeep.command set wording = ? where id = ?")
        .setParameter(1, wording)
        .setParameter(2, id)
        .executeUpdate();
  }

  /** It cannot be said to this terminal. */
  void unspoken(long id) {
    entities
        .createNativeQuery("update upkeep.command set state = 'failed' where id = ?")
        .setParameter(1, id)
        .executeUpdate();
  }

  /** The terminal has answered, perhaps after it was waited for. */
  void answered(String serial, long id, int result) {
    entities
        .createNativeQuery(
            "update upkeep.command set state = cast(? as text), result = ?,"
                + " answered_at = clock_timestamp() where id = ? and device = ? and sendings > 0"
                + " and state in ('sent', 'expired')")
        .setParameter(1, result >= 0 ? "done" : "failed")
        .setParameter(2, result)
        .setParameter(3, id)
        .setParameter(4, serial)
        .executeUpdate();
  }

  /** Whether it was not told yet. */
  boolean withdraw(long id) {
    return entities
            .createNativeQuery(
                "update upkeep.command set state = 'withdrawn' where id = ? and state = 'queued'")
            .setParameter(1, id)
            .executeUpdate()
        == 1;
  }

  int expire() {
    return entities
        .createNativeQuery(
            "update upkeep.command set state = 'expired' where state in ('queued', 'sent')"
                + " and expires_at <= now()")
        .executeUpdate();
  }

  private static CommandCard card(Object row, ZoneId zone) {
    Object[] c = (Object[]) row;
    return new CommandCard(
        ((Number) c[0]).longValue(),
        (String) c[1],
        CommandKind.find((String) c[2]).orElseThrow(),
        day(c[3]),
        (String) c[4],
        (String) c[5],
        (String) c[6],
        (String) c[7],
        moment(c[8], zone),
        moment(c[9], zone),
        moment(c[10], zone),
        ((Number) c[11]).intValue(),
        moment(c[12], zone),
        c[13] == null ? null : ((Number) c[13]).intValue());
  }

  private static LocalDate day(Object column) {
    return column == null ? null : ((Date) column).toLocalDate();
  }

  private static OffsetDateTime moment(Object millis, ZoneId zone) {
    return millis == null
        ? null
        : Instant.ofEpochMilli(((Number) millis).longValue()).atZone(zone).toOffsetDateTime();
  }
}

package org.jansetu.punch;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

@Dependent
class PunchRepository {

  @PersistenceContext private EntityManager entities;

  /** A body that is to be kept, with what was read of it. */
  record Body(
      String zone, Device device, String kind, String stamp, Contact contact, Integer skew) {}

  /** Keeps the body and takes its punches, in one statement; those that are new. */
  List<Punch> take(Body body, PunchLines lines) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select fresh_pin, fresh_second from punch.take(?, ?, ?, ?, ?, ?,"
                    + " cast(? as integer), ?, ?, ?, ?, ?, ?, cast(? as jsonb))")
            .setParameter(1, body.zone())
            .setParameter(2, body.device().serial())
            .setParameter(3, body.device().centre())
            .setParameter(4, body.kind())
            .setParameter(5, body.stamp())
            .setParameter(6, body.contact().address())
            .setParameter(7, body.skew())
            .setParameter(8, lines.kept())
            .setParameter(9, lines.count())
            .setParameter(10, lines.pins())
            .setParameter(11, lines.seconds())
            .setParameter(12, lines.statuses())
            .setParameter(13, lines.verifieds())
            .setParameter(14, lines.oddJson())
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new Punch(
                    (String) row[0],
                    body.device().centre(),
                    Instant.ofEpochSecond(((Number) row[1]).longValue()),
                    Way.TERMINAL,
                    body.device().serial()))
        .toList();
  }

  /** Whether the punch is new. */
  boolean insert(Punch punch, String zone) {
    return entities
            .createNativeQuery(
                "insert into punch.punch (pin, local_day, at, device, status, centre, way,"
                    + " verified) select ?, cast(g.at at time zone ? as date), g.at, ?, 0, ?, ?, 0"
                    + " from (select cast(? as timestamptz)) as g(at) on conflict do nothing")
            .setParameter(1, punch.pin())
            .setParameter(2, zone)
            .setParameter(3, punch.device())
            .setParameter(4, punch.centre())
            .setParameter(5, punch.way().code())
            .setParameter(6, Timestamp.from(punch.at()))
            .executeUpdate()
        == 1;
  }

  /** Lists something odd that is no line of a body. */
  void note(Device device, OddLine odd) {
    entities
        .createNativeQuery(
            "insert into punch.oddity (device, centre, kind, line) values (?, ?, ?, ?)"
                + " on conflict do nothing")
        .setParameter(1, device.serial())
        .setParameter(2, device.centre())
        .setParameter(3, odd.kind())
        .setParameter(4, odd.line())
        .executeUpdate();
  }

  /** Lists a suspicion; on the same day it is counted. */
  void suspect(Suspect suspect, String zone) {
    entities
        .createNativeQuery(
            "insert into punch.suspicion (kind, subject, day, device, centre, other, detail)"
                + " values (?, ?, cast(now() at time zone ? as date), ?, ?, ?, cast(? as jsonb))"
                + " on conflict (tenant_id, kind, subject, day) do update set"
                + " times = suspicion.times + 1, last_at = clock_timestamp(),"
                + " detail = excluded.detail")
        .setParameter(1, suspect.kind())
        .setParameter(2, suspect.device().serial())
        .setParameter(3, zone)
        .setParameter(4, suspect.device().serial())
        .setParameter(5, suspect.device().centre())
        .setParameter(6, suspect.other())
        .setParameter(7, suspect.detail())
        .executeUpdate();
  }

  /** A terminal that behaves oddly, by what kind, beside whom, and what is known. */
  record Suspect(String kind, Device device, String other, String detail) {}
}

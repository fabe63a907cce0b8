package org.jansetu.punch;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

@Dependent
class PunchRepository {

  @PersistenceContext private EntityManager entities;

  /** A body that is to be kept, with what was read of it. */
  record Body(
      String zone,
      Device device,
      String kind,
      String stamp,
      String address,
      Integer skew,
      Way way) {}

  /** Keeps the body and takes its punches, in one statement; those that are new. */
  List<Punch> take(Body body, PunchLines lines) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select fresh_pin, fresh_second from punch.take(?, ?, ?, ?, ?, ?,"
                    + " cast(? as integer), ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)")
            .setParameter(1, body.zone())
            .setParameter(2, body.device().serial())
            .setParameter(3, body.device().centre())
            .setParameter(4, body.kind())
            .setParameter(5, body.stamp())
            .setParameter(6, body.address())
            .setParameter(7, body.skew())
            .setParameter(8, lines.kept())
            .setParameter(9, lines.count())
            .setParameter(10, lines.pins())
            .setParameter(11, lines.seconds())
            .setParameter(12, lines.statuses())
            .setParameter(13, lines.verifieds())
            .setParameter(14, lines.oddJson())
            .setParameter(15, body.way().code())
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new Punch(
                    (String) row[0],
                    body.device().centre(),
                    Instant.ofEpochSecond(((Number) row[1]).longValue()),
                    body.way(),
                    body.device().serial()))
        .toList();
  }

  /** A file, who carried it, and how much of it was new. */
  record Parcel(Sending file, String carrier, int fresh) {}

  /** Notes the file whose lines were taken just before, in the same transaction. */
  void carried(Device device, Parcel parcel, PunchLines lines) {
    entities
        .createNativeQuery(
            "insert into punch.carried (raw_id, device, name, sha256, carrier, line_count, fresh,"
                + " known, odd, outdated) values (currval('punch.raw_id'), ?, ?,"
                + " encode(sha256(cast(? as bytea)), 'hex'), ?, ?, ?, ?, ?, ?)")
        .setParameter(1, device.serial())
        .setParameter(2, parcel.file().table())
        .setParameter(3, parcel.file().body())
        .setParameter(4, parcel.carrier())
        .setParameter(5, lines.count())
        .setParameter(6, parcel.fresh())
        .setParameter(7, lines.good() - parcel.fresh())
        .setParameter(8, lines.oddCount())
        .setParameter(9, lines.outdated())
        .executeUpdate();
  }

  /** The files of a terminal, the newest first. */
  List<Devices.Carried> parcels(String serial, int most, ZoneId zone) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select device, name, carrier, cast(extract(epoch from at) * 1000 as bigint),"
                    + " line_count, fresh, known, odd, outdated from punch.carried"
                    + " where device = ? order by raw_id desc limit ?")
            .setParameter(1, serial)
            .setParameter(2, most)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new Devices.Carried(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    Device.moment(row[3]).atZone(zone).toOffsetDateTime(),
                    ((Number) row[4]).intValue(),
                    ((Number) row[5]).intValue(),
                    ((Number) row[6]).intValue(),
                    ((Number) row[7]).intValue(),
                    ((Number) row[8]).intValue()))
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

package org.jansetu.punch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Dependent
class InspectionRepository {

  private static final String ODDITY =
      "select id, device, centre, kind, line, pin,"
          + " cast(extract(epoch from at) * 1000 as bigint),"
          + " cast(extract(epoch from noted_at) * 1000 as bigint) from punch.oddity";

  private static final String SUSPICION =
      "select id, kind, day, device, centre, pin, other, cast(detail as text), times,"
          + " cast(extract(epoch from last_at) * 1000 as bigint) from punch.suspicion";

  @PersistenceContext private EntityManager entities;

  /** Those that nobody has decided, newest first. */
  List<OddityCard> oddities(long before, int most, ZoneId zone) {
    List<?> rows =
        entities
            .createNativeQuery(ODDITY + " where state = 'open' and id < ? order by id desc limit ?")
            .setParameter(1, before)
            .setParameter(2, most)
            .getResultList();
    return rows.stream().map(row -> oddity((Object[]) row, zone)).toList();
  }

  /** One that nobody has decided, locked. */
  Optional<OddityCard> lockOddity(long id, ZoneId zone) {
    List<?> rows =
        entities
            .createNativeQuery(ODDITY + " where state = 'open' and id = ? for update")
            .setParameter(1, id)
            .getResultList();
    return rows.stream().findFirst().map(row -> oddity((Object[]) row, zone));
  }

  private static OddityCard oddity(Object[] row, ZoneId zone) {
    String kind = (String) row[3];
    boolean isHeld = kind.equals(OddLine.FUTURE) || kind.equals(OddLine.TOO_OLD);
    return new OddityCard(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        kind,
        (String) row[4],
        (String) row[5],
        local(row[6], zone),
        local(row[7], zone),
        isHeld);
  }

  private static OffsetDateTime local(Object millis, ZoneId zone) {
    Instant at = Device.moment(millis);
    return at == null ? null : at.atZone(zone).toOffsetDateTime();
  }

  /** The punch of a held line, whose terminal sent it; whether it is new. */
  boolean accept(long id, String zone) {
    return entities
            .createNativeQuery(
                "insert into punch.punch (pin, local_day, at, device, status, centre, way,"
                    + " verified, raw_id) select pin, cast(at at time zone ? as date), at, device,"
                    + " status, centre, (select case r.kind when 'CARRIED' then 'file'"
                    + " else 'terminal' end from punch.raw r where r.id = o.raw_id), verified,"
                    + " raw_id from punch.oddity o where o.id = ? on conflict do nothing")
            .setParameter(1, zone)
            .setParameter(2, id)
            .executeUpdate()
        == 1;
  }

  void decide(long id, boolean isAccepted, String reason, String by) {
    entities
        .createNativeQuery(
            "update punch.oddity set state = ?, reason = ?, decided_by = ?, decided_at = now()"
                + " where id = ?")
        .setParameter(1, isAccepted ? "accepted" : "dismissed")
        .setParameter(2, reason)
        .setParameter(3, by)
        .setParameter(4, id)
        .executeUpdate();
  }

  /** Those that nobody has inspected, newest first. */
  List<SuspicionCard> suspicions(long before, int most, ZoneId zone) {
    List<?> rows =
        entities
            .createNativeQuery(
                SUSPICION + " where state = 'open' and id < ? order by id desc limit ?")
            .setParameter(1, before)
            .setParameter(2, most)
            .getResultList();
    return rows.stream().map(row -> suspicion((Object[]) row, zone)).toList();
  }

  Optional<SuspicionCard> lockSuspicion(long id, ZoneId zone) {
    List<?> rows =
        entities
            .createNativeQuery(SUSPICION + " where state = 'open' and id = ? for update")
            .setParameter(1, id)
            .getResultList();
    return rows.stream().findFirst().map(row -> suspicion((Object[]) row, zone));
  }

  private static SuspicionCard suspicion(Object[] row, ZoneId zone) {
    return new SuspicionCard(
        ((Number) row[0]).longValue(),
        (String) row[1],
        ((Date) row[2]).toLocalDate(),
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        ((Number) row[8]).intValue(),
        local(row[9], zone));
  }

  void inspected(long id, String finding, String by) {
    entities
        .createNativeQuery(
            "update punch.suspicion set state = 'inspected', finding = ?, inspected_by = ?,"
                + " inspected_at = now() where id = ?")
        .setParameter(1, finding)
        .setParameter(2, by)
        .setParameter(3, id)
        .executeUpdate();
  }

  /** How far it was looked. */
  record Look(long raw, Instant travelAt, LocalDate buddyDay) {}

  /** How far it was looked, locked; empty while another server looks. */
  Optional<Look> lockLook() {
    entities
        .createNativeQuery(
            "insert into punch.look (raw_id, travel_at, buddy_day)"
                + " values (0, timestamptz '2000-01-01', date '2000-01-01') on conflict do nothing")
        .executeUpdate();
    List<?> rows =
        entities
            .createNativeQuery(
                "select raw_id, cast(extract(epoch from travel_at) * 1000 as bigint), buddy_day"
                    + " from punch.look for update skip locked")
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new Look(
                    ((Number) row[0]).longValue(),
                    Device.moment(row[1]),
                    ((Date) row[2]).toLocalDate()));
  }

  void looked(LocalDate buddyDay) {
    entities
        .createNativeQuery(
            "update punch.look set raw_id = (select coalesce(max(id), 0) from punch.raw),"
                + " travel_at = now(), buddy_day = ?")
        .setParameter(1, Date.valueOf(buddyDay))
        .executeUpdate();
  }

  int miss(LocalDate today, int minutes) {
    return number(
        entities
            .createNativeQuery("select punch.miss(cast(? as date), ?)")
            .setParameter(1, today.toString())
            .setParameter(2, minutes)
            .getSingleResult());
  }

  int travel(LocalDate since, PunchRules rules) {
    ArrayNode places = JsonNodeFactory.instance.arrayNode();
    for (Map.Entry<String, PunchRules.Place> place : rules.places().entrySet()) {
      places
          .addObject()
          .put("centre", place.getKey())
          .put("lat", place.getValue().latitudeMicro())
          .put("lon", place.getValue().longitudeMicro());
    }
    return number(
        entities
            .createNativeQuery(
                "select punch.inspect_travel(cast(? as date), cast(? as jsonb), ?, ?)")
            .setParameter(1, since.toString())
            .setParameter(2, places.toString())
            .setParameter(3, rules.inspection().speedKmh())
            .setParameter(4, rules.inspection().apartMinutes())
            .getSingleResult());
  }

  int clocks(String zone, long after, int jump) {
    return number(
        entities
            .createNativeQuery("select punch.inspect_clocks(?, ?, ?)")
            .setParameter(1, zone)
            .setParameter(2, after)
            .setParameter(3, jump)
            .getSingleResult());
  }

  int buddies(LocalDate today, PunchRules.Inspection rules) {
    return number(
        entities
            .createNativeQuery("select punch.inspect_buddies(cast(? as date), ?, ?, ?)")
            .setParameter(1, today.toString())
            .setParameter(2, rules.buddyWindowDays())
            .setParameter(3, rules.buddyDays())
            .setParameter(4, rules.buddySeconds())
            .getSingleResult());
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }
}

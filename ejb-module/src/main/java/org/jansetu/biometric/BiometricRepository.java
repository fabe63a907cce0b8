package org.jansetu.biometric;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jansetu.punch.PunchRules;
import org.jansetu.shared.LocalText;

@Dependent
class BiometricRepository {

  private static final String SIGHTING =
      "select s.pin, f.name_en, f.name_hi, f.department_code, s.centre,"
          + " cast(extract(epoch from s.at) * 1000 as bigint), s.distance_metres,"
          + " s.accuracy_metres, s.photo from biometric.sighting s"
          + " join roster.functionary f on f.tenant_id = s.tenant_id and f.pin = s.pin";

  @PersistenceContext private EntityManager entities;

  /** The finger anew; what was known of it before is forgotten. */
  void replace(Enrolment enrolment, byte[] sealed, String centre, String by) {
    entities
        .createNativeQuery("delete from biometric.template where pin = ? and finger = ?")
        .setParameter(1, enrolment.pin())
        .setParameter(2, enrolment.finger().code())
        .executeUpdate();
    entities
        .createNativeQuery(
            "insert into biometric.template (pin, finger, sealed, centre, consent, enrolled_by)"
                + " values (?, ?, ?, ?, ?, ?)")
        .setParameter(1, enrolment.pin())
        .setParameter(2, enrolment.finger().code())
        .setParameter(3, sealed)
        .setParameter(4, centre)
        .setParameter(5, enrolment.consent())
        .setParameter(6, by)
        .executeUpdate();
  }

  int forget(String pin) {
    return entities
        .createNativeQuery("delete from biometric.template where pin = ?")
        .setParameter(1, pin)
        .executeUpdate();
  }

  List<EnrolmentCard> list(String pin, ZoneId zone) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select pin, finger, centre, consent, enrolled_by,"
                    + " cast(extract(epoch from enrolled_at) * 1000 as bigint)"
                    + " from biometric.template where pin = ? order by finger")
            .setParameter(1, pin)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new EnrolmentCard(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    Instant.ofEpochMilli(((Number) row[5]).longValue())
                        .atZone(zone)
                        .toOffsetDateTime()))
        .toList();
  }

  List<KnownFinger> fingers(String pin) {
    List<?> rows =
        entities
            .createNativeQuery("select finger, sealed from biometric.template where pin = ?")
            .setParameter(1, pin)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new KnownFinger((String) row[0], (byte[]) row[1]))
        .toList();
  }

  long failures(String pin, int minutes) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from biometric.attempt where pin = ? and not matched"
                        + " and at > now() - make_interval(mins => ?)")
                .setParameter(1, pin)
                .setParameter(2, minutes)
                .getSingleResult())
        .longValue();
  }

  /** Somebody tried to be somebody. */
  record Attempt(String pin, String centre, boolean isMatched, int score) {}

  void note(Attempt attempt) {
    entities
        .createNativeQuery(
            "insert into biometric.attempt (pin, centre, matched, score) values (?, ?, ?, ?)")
        .setParameter(1, attempt.pin())
        .setParameter(2, attempt.centre())
        .setParameter(3, attempt.isMatched())
        .setParameter(4, attempt.score())
        .executeUpdate();
  }

  /** How far a telephone is from a place, in metres. */
  int metres(PhonePunch phone, PunchRules.Place place) {
    return ((Number)
            entities
                .createNativeQuery("select punch.metres(?, ?, ?, ?)")
                .setParameter(1, phone.latitudeMicro())
                .setParameter(2, phone.longitudeMicro())
                .setParameter(3, place.latitudeMicro())
                .setParameter(4, place.longitudeMicro())
                .getSingleResult())
        .intValue();
  }

  /** Who was seen when and how far away, with which photograph. */
  record Sighting(String pin, Instant at, PhonePunch phone, int metres, String photo) {}

  /** Sightings at a centre from that moment on and before the other one, the newest first. */
  List<SightingCard> sightings(String centre, Instant from, Instant until, ZoneId zone) {
    return cards(
        entities
            .createNativeQuery(
                SIGHTING
                    + " where s.centre = ? and s.at >= ? and s.at < ? order by s.at desc"
                    + " limit 500")
            .setParameter(1, centre)
            .setParameter(2, Timestamp.from(from))
            .setParameter(3, Timestamp.from(until))
            .getResultList(),
        zone);
  }

  Optional<SightingCard> sighting(String pin, Instant at, ZoneId zone) {
    return cards(
            entities
                .createNativeQuery(SIGHTING + " where s.pin = ? and s.at = ?")
                .setParameter(1, pin)
                .setParameter(2, Timestamp.from(at))
                .getResultList(),
            zone)
        .stream()
        .findFirst();
  }

  private static List<SightingCard> cards(List<?> rows, ZoneId zone) {
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new SightingCard(
                    (String) row[0],
                    new LocalText((String) row[1], (String) row[2]),
                    (String) row[3],
                    (String) row[4],
                    Instant.ofEpochMilli(((Number) row[5]).longValue())
                        .atZone(zone)
                        .toOffsetDateTime(),
                    ((Number) row[6]).intValue(),
                    ((Number) row[7]).intValue(),
                    (String) row[8]))
        .toList();
  }

  void see(Sighting sighting) {
    entities
        .createNativeQuery(
            "insert into biometric.sighting (pin, at, centre, latitude_micro, longitude_micro,"
                + " accuracy_metres, distance_metres, photo) values (?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict do nothing")
        .setParameter(1, sighting.pin())
        .setParameter(2, Timestamp.from(sighting.at()))
        .setParameter(3, sighting.phone().centre())
        .setParameter(4, sighting.phone().latitudeMicro())
        .setParameter(5, sighting.phone().longitudeMicro())
        .setParameter(6, sighting.phone().accuracyMetres())
        .setParameter(7, sighting.metres())
        .setParameter(8, sighting.photo())
        .executeUpdate();
  }
}

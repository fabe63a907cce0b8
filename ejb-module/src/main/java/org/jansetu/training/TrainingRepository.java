package org.jansetu.training;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Caller;

/** Tests that were taken, and certificates. */
@Dependent
class TrainingRepository {

  private static final String CERTIFICATES =
      "select c.number, c.course_code, c.full_name, c.username, c.kiosk_code, c.passed_on,"
          + " c.valid_until, c.percent, c.code, c.user_id from training.certificate c";

  @PersistenceContext private EntityManager entities;

  /** A test as it is kept. */
  record Attempt(
      long id, String course, int version, long user, List<String> questions, boolean isOpen) {}

  /** A certificate as it is kept. */
  record Row(
      String number,
      String course,
      String fullName,
      String username,
      String kiosk,
      LocalDate passedOn,
      LocalDate validUntil,
      int percent,
      String code,
      long user) {}

  /** How often a user began a test of a course on a day. */
  int begun(long user, String course, LocalDate day) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from training.attempt where user_id = ? and course_code = ?"
                        + " and begun_on = cast(? as date)")
                .setParameter(1, user)
                .setParameter(2, course)
                .setParameter(3, day.toString())
                .getSingleResult())
        .intValue();
  }

  /** The user's test of a course that is not finished. */
  Optional<Attempt> open(long user, String course) {
    return attempts(
            entities
                .createNativeQuery(
                    attempt() + " where user_id = ? and course_code = ? and finished_at is null")
                .setParameter(1, user)
                .setParameter(2, course))
        .stream()
        .findFirst();
  }

  /** A test, locked until the transaction ends. */
  Optional<Attempt> lock(long id) {
    return attempts(
            entities.createNativeQuery(attempt() + " where id = ? for update").setParameter(1, id))
        .stream()
        .findFirst();
  }

  private static String attempt() {
    return "select id, course_code, programme_version, user_id, array_to_string(questions, ' '),"
        + " finished_at is null from training.attempt";
  }

  private static List<Attempt> attempts(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new Attempt(
                    ((Number) r[0]).longValue(),
                    (String) r[1],
                    ((Number) r[2]).intValue(),
                    ((Number) r[3]).longValue(),
                    List.of(((String) r[4]).split(" ")),
                    (Boolean) r[5]))
        .toList();
  }

  /** Begins a test; false when the user has one of this course already. */
  boolean begin(Course course, int version, List<String> questions, Seat seat) {
    return !entities
        .createNativeQuery(
            "insert into training.attempt (course_code, programme_version, user_id, username,"
                + " kiosk_code, questions, begun_on) values (?, ?, ?, ?, ?,"
                + " string_to_array(?, ' '), cast(? as date)) on conflict do nothing returning id")
        .setParameter(1, course.code())
        .setParameter(2, version)
        .setParameter(3, seat.caller().user())
        .setParameter(4, seat.caller().username())
        .setParameter(5, seat.kiosk())
        .setParameter(6, String.join(" ", questions))
        .setParameter(7, seat.today().toString())
        .getResultList()
        .isEmpty();
  }

  /** Who sits where, when. */
  record Seat(Caller caller, String kiosk, LocalDate today) {}

  void finish(long attempt, int right, List<String> wrong, boolean isPassed) {
    entities
        .createNativeQuery(
            "update training.attempt set finished_at = clock_timestamp(), answered_right = ?,"
                + " wrong = string_to_array(?, ' '), passed = ? where id = ?")
        .setParameter(1, right)
        .setParameter(2, String.join(" ", wrong))
        .setParameter(3, isPassed)
        .setParameter(4, attempt)
        .executeUpdate();
  }

  void certify(long attempt, Row row) {
    entities
        .createNativeQuery(
            "insert into training.certificate (attempt_id, number, course_code, user_id, username,"
                + " kiosk_code, full_name, passed_on, valid_until, percent, code) values (?, ?, ?,"
                + " ?, ?, ?, ?, cast(? as date), cast(? as date), ?, ?)")
        .setParameter(1, attempt)
        .setParameter(2, row.number())
        .setParameter(3, row.course())
        .setParameter(4, row.user())
        .setParameter(5, row.username())
        .setParameter(6, row.kiosk())
        .setParameter(7, row.fullName())
        .setParameter(8, row.passedOn().toString())
        .setParameter(9, row.validUntil().toString())
        .setParameter(10, row.percent())
        .setParameter(11, row.code())
        .executeUpdate();
  }

  /** A user's certificates, the one that holds longest first. */
  List<Row> ofUser(long user) {
    return rows(
        entities
            .createNativeQuery(
                CERTIFICATES + " where c.user_id = ? order by c.valid_until desc, c.number desc")
            .setParameter(1, user));
  }

  Optional<Row> find(String number) {
    return rows(
            entities
                .createNativeQuery(CERTIFICATES + " where c.number = ?")
                .setParameter(1, number))
        .stream()
        .findFirst();
  }

  /** Certificates of those kiosks that hold on that day: of these users, by user and course. */
  List<Row> valid(Collection<Long> users, LocalDate day) {
    return rows(
        entities
            .createNativeQuery(
                CERTIFICATES
                    + " where c.user_id = any(cast(string_to_array(?, ' ') as bigint[]))"
                    + " and c.valid_until >= cast(? as date)")
            .setParameter(1, users.stream().map(String::valueOf).collect(Collectors.joining(" ")))
            .setParameter(2, day.toString()));
  }

  /** The newest certificates of kiosks below an area or of a provider; nulls do not narrow. */
  List<Row> within(String path, String provider) {
    return rows(
        entities
            .createNativeQuery(
                CERTIFICATES
                    + " join network.kiosk k on k.tenant_id = c.tenant_id and k.code ="
                    + " c.kiosk_code join hierarchy.area a on a.tenant_id = k.tenant_id and a.id ="
                    + " k.area_id left join network.provider p on p.tenant_id = k.tenant_id and"
                    + " p.id = k.provider_id where (cast(? as text) is null or"
                    + " starts_with(a.path, ?)) and (cast(? as text) is null or p.code = ?)"
                    + " order by c.valid_until, c.number limit "
                    + Page.MOST)
            .setParameter(1, path)
            .setParameter(2, path)
            .setParameter(3, provider)
            .setParameter(4, provider));
  }

  private static List<Row> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new Row(
                    (String) r[0],
                    (String) r[1],
                    (String) r[2],
                    (String) r[3],
                    (String) r[4],
                    ((Date) r[5]).toLocalDate(),
                    ((Date) r[6]).toLocalDate(),
                    ((Number) r[7]).intValue(),
                    (String) r[8],
                    ((Number) r[9]).longValue()))
        .toList();
  }
}

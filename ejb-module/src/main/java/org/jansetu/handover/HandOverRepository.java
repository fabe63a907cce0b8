package org.jansetu.handover;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jansetu.shared.Page;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;

/** Open cases of a centre, and the lists with which their copies went along. */
@Dependent
class HandOverRepository {

  private static final int MOST_TRIES = 5;
  private static final String SLIPS =
      "select s.id, s.number, s.kiosk_code, s.department_code, s.receiver, s.pin,"
          + " (extract(epoch from s.at) * 1000)::bigint, s.username, count(h.nr),"
          + " count(*) filter (where h.is_open) from handover.slip s"
          + " left join handover.handed h on h.tenant_id = s.tenant_id and h.slip_id = s.id";
  private static final String GROUPED =
      " group by s.tenant_id, s.id, s.number, s.kiosk_code, s.department_code, s.receiver, s.pin,"
          + " s.at, s.username";

  @PersistenceContext private EntityManager entities;

  /**
   * Cases that stand in the same state.
   *
   * @param department whose
   * @param version under which they were filed
   * @param workflow on which they move
   * @param state where they stand
   * @param count how many
   * @param late how many are past their day
   * @param idle how many lie there since before that day
   */
  record Heap(
      String department,
      int version,
      String workflow,
      String state,
      long count,
      long late,
      long idle) {

    String key() {
      return version + "/" + workflow + "/" + state;
    }
  }

  /**
   * A case.
   *
   * @param heap its department, version, workflow and state
   */
  record Row(
      Heap heap,
      String number,
      String service,
      String applicant,
      String mobile,
      LocalDate filedOn,
      LocalDate dueOn,
      LocalDate since,
      String receiver,
      String reported) {}

  /** The cases of a centre, by where they stand. */
  List<Heap> heaps(String kiosk, LocalDate today, LocalDate idleBefore) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select department_code, programme_version, workflow, state, count(*),"
                    + " count(*) filter (where due_on < cast(? as date)),"
                    + " count(*) filter (where held_since < cast(? as date))"
                    + " from handover.open_case where kiosk_code = ? group by 1, 2, 3, 4")
            .setParameter(1, today.toString())
            .setParameter(2, idleBefore.toString())
            .setParameter(3, kiosk)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new Heap(
                    (String) r[0],
                    ((Number) r[1]).intValue(),
                    (String) r[2],
                    (String) r[3],
                    ((Number) r[4]).longValue(),
                    ((Number) r[5]).longValue(),
                    ((Number) r[6]).longValue()))
        .toList();
  }

  /** The cases of those heaps, soonest due first, at most 200. */
  List<Row> rows(String kiosk, String department, List<String> heaps) {
    return rows(
        entities
            .createNativeQuery(
                select()
                    + " and department_code = ? and programme_version || '/' || workflow || '/' ||"
                    + " state = any(string_to_array(?, ' ')) order by due_sort, id limit "
                    + Page.MOST)
            .setParameter(1, kiosk)
            .setParameter(2, department)
            .setParameter(3, String.join(" ", heaps))
            .getResultList());
  }

  /** Of these numbers the open cases of that centre and department. */
  List<Row> named(String kiosk, String department, List<String> numbers) {
    return rows(
        entities
            .createNativeQuery(
                select()
                    + " and department_code = ? and number = any(string_to_array(?, ' '))"
                    + " order by due_sort, id")
            .setParameter(1, kiosk)
            .setParameter(2, department)
            .setParameter(3, String.join(" ", numbers))
            .getResultList());
  }

  private static String select() {
    return "select department_code, programme_version, workflow, state, number, service_code,"
        + " applicant_name, mobile, filed_on, due_on, held_since, receiver, reported"
        + " from handover.open_case where kiosk_code = ?";
  }

  private static List<Row> rows(List<?> found) {
    return found.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new Row(
                    new Heap(
                        (String) r[0],
                        ((Number) r[1]).intValue(),
                        (String) r[2],
                        (String) r[3],
                        1,
                        0,
                        0),
                    (String) r[4],
                    (String) r[5],
                    (String) r[6],
                    (String) r[7],
                    day(r[8]),
                    day(r[9]),
                    day(r[10]),
                    (String) r[11],
                    (String) r[12]))
        .toList();
  }

  private static LocalDate day(Object value) {
    return value == null ? null : ((Date) value).toLocalDate();
  }

  /**
   * Writes a list with the next number of its centre. Refuses with try-again when others take one
   * number after the other.
   */
  long write(String kiosk, HandOverRequest request, Caller by) {
    for (int i = 0; i < MOST_TRIES; i++) {
      List<?> made =
          entities
              .createNativeQuery(
                  "insert into handover.slip (number, kiosk_code, department_code, receiver, pin,"
                      + " user_id, username) select coalesce(max(number), 0) + 1, ?, ?, ?,"
                      + " cast(? as text), ?, ? from handover.slip where kiosk_code = ?"
                      + " on conflict do nothing returning id")
              .setParameter(1, kiosk)
              .setParameter(2, request.department())
              .setParameter(3, request.receiver())
              .setParameter(4, request.pin())
              .setParameter(5, by.user())
              .setParameter(6, by.username())
              .setParameter(7, kiosk)
              .getResultList();
      if (!made.isEmpty()) {
        long id = ((Number) made.get(0)).longValue();
        lines(id, request.numbers());
        return id;
      }
    }
    throw new Refusal("try-again");
  }

  private void lines(long slip, List<String> numbers) {
    entities
        .createNativeQuery(
            "insert into handover.slip_line (slip_id, nr, application_number)"
                + " select ?, t.nr, t.number from unnest(string_to_array(?, ' '))"
                + " with ordinality as t(number, nr)")
        .setParameter(1, slip)
        .setParameter(2, String.join(" ", numbers))
        .executeUpdate();
  }

  /** The newest lists of a centre for a department that anything went along with, at most 20. */
  List<Slip> slips(String kiosk, String department, ZoneId zone) {
    return slips(
        entities
            .createNativeQuery(
                SLIPS
                    + " where s.kiosk_code = ? and s.department_code = ?"
                    + GROUPED
                    + " having count(h.nr) > 0 order by s.id desc limit 20")
            .setParameter(1, kiosk)
            .setParameter(2, department)
            .getResultList(),
        zone);
  }

  Optional<Slip> find(long id, ZoneId zone) {
    return slips(
            entities
                .createNativeQuery(SLIPS + " where s.id = ?" + GROUPED)
                .setParameter(1, id)
                .getResultList(),
            zone)
        .stream()
        .findFirst();
  }

  private static List<Slip> slips(List<?> rows, ZoneId zone) {
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new Slip(
                    ((Number) r[0]).longValue(),
                    ((Number) r[1]).intValue(),
                    (String) r[2],
                    (String) r[3],
                    (String) r[4],
                    (String) r[5],
                    Instant.ofEpochMilli(((Number) r[6]).longValue())
                        .atZone(zone)
                        .toOffsetDateTime(),
                    (String) r[7],
                    ((Number) r[8]).longValue(),
                    ((Number) r[9]).longValue()))
        .toList();
  }

  /**
   * A line of a list.
   *
   * @param number number of the application
   * @param service code of the service
   */
  record Line(
      int nr,
      String number,
      String service,
      String applicant,
      String mobile,
      LocalDate filedOn,
      LocalDate dueOn) {}

  /** What went along with a list, in its order. */
  List<Line> lines(long slip) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select nr, number, service_code, applicant_name, mobile, filed_on, due_on"
                    + " from handover.handed where slip_id = ? order by nr")
            .setParameter(1, slip)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new Line(
                    ((Number) r[0]).intValue(),
                    (String) r[1],
                    (String) r[2],
                    (String) r[3],
                    (String) r[4],
                    day(r[5]),
                    day(r[6])))
        .toList();
  }
}

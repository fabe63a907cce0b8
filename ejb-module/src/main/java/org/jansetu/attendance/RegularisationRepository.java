package org.jansetu.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.util.List;
import java.util.Optional;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Role;

/** What is asked about people's days. */
@Dependent
class RegularisationRepository {

  private static final String COLUMNS =
      "select r.id, r.pin, f.name_en, f.name_hi, f.department_code, r.from_day, r.until_day,"
          + " r.kind, r.reason, r.state, r.asked_by, r.asker, r.asker_role, r.asked_at,"
          + " r.decider, r.remark from attendance.regularisation r"
          + " join roster.functionary f on f.tenant_id = r.tenant_id and f.pin = r.pin ";

  @PersistenceContext private EntityManager entities;

  /** One with who asked it. */
  record Row(RegularisationCard card, long askedBy, Role askedAs) {}

  /** Its number; empty where the same is asked already. */
  Optional<Long> insert(RegularisationDraft draft, Role role, Caller by) {
    List<?> made =
        entities
            .createNativeQuery(
                "insert into attendance.regularisation (pin, from_day, until_day, kind, reason,"
                    + " asked_by, asker, asker_role) values (?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict do nothing returning id")
            .setParameter(1, draft.pin())
            .setParameter(2, Date.valueOf(draft.from()))
            .setParameter(3, Date.valueOf(draft.until()))
            .setParameter(4, draft.kind())
            .setParameter(5, draft.reason().strip())
            .setParameter(6, by.user())
            .setParameter(7, by.username())
            .setParameter(8, role.code())
            .getResultList();
    return made.stream().findFirst().map(id -> ((Number) id).longValue());
  }

  Optional<Row> find(long id) {
    return rows(
            entities
                .createNativeQuery(COLUMNS + "where r.id = ?")
                .setParameter(1, id)
                .getResultList())
        .stream()
        .findFirst();
  }

  /** Those that wait and then the last ones decided; at most 200. */
  List<Row> list() {
    return rows(
        entities
            .createNativeQuery(
                COLUMNS + "order by (r.state = 'asked') desc, r.asked_at desc limit 200")
            .getResultList());
  }

  /** Those about one person, the newest first. */
  List<Row> of(String pin) {
    return rows(
        entities
            .createNativeQuery(COLUMNS + "where r.pin = ? order by r.asked_at desc limit 50")
            .setParameter(1, pin)
            .getResultList());
  }

  /** Whether it was still to be decided. */
  boolean decide(long id, boolean isGranted, String remark, Caller by) {
    return entities
            .createNativeQuery(
                "update attendance.regularisation set state = ?, decided_by = ?, decider = ?,"
                    + " decided_at = clock_timestamp(), remark = ?"
                    + " where id = ? and state = 'asked'")
            .setParameter(1, isGranted ? "granted" : "refused")
            .setParameter(2, by.user())
            .setParameter(3, by.username())
            .setParameter(4, remark)
            .setParameter(5, id)
            .executeUpdate()
        == 1;
  }

  /** Marks the person's days for reckoning. */
  void mark(RegularisationCard card) {
    entities
        .createNativeQuery(
            "insert into attendance.mark (day, centre) select distinct a.day, a.centre"
                + " from attendance.day a where a.pin = ? and a.day between ? and ?")
        .setParameter(1, card.pin())
        .setParameter(2, Date.valueOf(card.from()))
        .setParameter(3, Date.valueOf(card.until()))
        .executeUpdate();
  }

  /** The centres at which the person has a duty. */
  List<String> centres(String pin) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select distinct centre from roster.entry where pin = ?"
                    + " and (valid_until is null or valid_until > current_date - 92)")
            .setParameter(1, pin)
            .getResultList();
    return rows.stream().map(String.class::cast).toList();
  }

  private static List<Row> rows(List<?> found) {
    return found.stream()
        .map(Object[].class::cast)
        .map(
            c ->
                new Row(
                    new RegularisationCard(
                        ((Number) c[0]).longValue(),
                        (String) c[1],
                        new LocalText((String) c[2], (String) c[3]),
                        (String) c[4],
                        ((Date) c[5]).toLocalDate(),
                        ((Date) c[6]).toLocalDate(),
                        (String) c[7],
                        (String) c[8],
                        (String) c[9],
                        (String) c[11],
                        time(c[13]),
                        (String) c[14],
                        (String) c[15],
                        false),
                    ((Number) c[10]).longValue(),
                    Role.find((String) c[12]).orElseThrow()))
        .toList();
  }

  private static java.time.OffsetDateTime time(Object column) {
    return column instanceof java.time.OffsetDateTime at
        ? at
        : ((java.sql.Timestamp) column).toInstant().atOffset(java.time.ZoneOffset.UTC);
  }
}

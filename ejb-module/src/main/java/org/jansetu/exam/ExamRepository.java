package org.jansetu.exam;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.tenancy.Caller;

/** What was announced of examinations, and how full they are. */
@Dependent
class ExamRepository {

  @PersistenceContext private EntityManager entities;

  /** What was announced; nothing where nothing was. */
  ExamRow get(String code) {
    return one("select " + ExamRow.COLUMNS + " from exam.exam where code = ?", code)
        .orElseGet(() -> ExamRow.quiet(code));
  }

  /** What was announced of each examination, by its code. */
  Map<String, ExamRow> byCode() {
    Map<String, ExamRow> rows = new HashMap<>();
    rows(entities.createNativeQuery("select " + ExamRow.COLUMNS + " from exam.exam"))
        .forEach(row -> rows.put(row.code(), row));
    return rows;
  }

  /** The same as {@link #get}, locked until the transaction ends. */
  ExamRow lock(String code) {
    entities
        .createNativeQuery("insert into exam.exam (code) values (?) on conflict do nothing")
        .setParameter(1, code)
        .executeUpdate();
    return one("select " + ExamRow.COLUMNS + " from exam.exam where code = ? for update", code)
        .orElseThrow();
  }

  private Optional<ExamRow> one(String sql, String code) {
    return rows(entities.createNativeQuery(sql).setParameter(1, code)).stream().findFirst();
  }

  /** Puts the dates that are not null in the place of those that were announced before. */
  void announce(String code, ExamDates dates) {
    entities
        .createNativeQuery(
            "update exam.exam set opens_at = coalesce(cast(? as timestamptz), opens_at),"
                + " last_at = coalesce(cast(? as timestamptz), last_at),"
                + " late_until = coalesce(cast(? as timestamptz), late_until),"
                + " correction_from = coalesce(cast(? as timestamptz), correction_from),"
                + " correction_until = coalesce(cast(? as timestamptz), correction_until)"
                + " where code = ?")
        .setParameter(1, text(dates.opens()))
        .setParameter(2, text(dates.lastAt()))
        .setParameter(3, text(dates.lateUntil()))
        .setParameter(4, text(dates.correctionFrom()))
        .setParameter(5, text(dates.correctionUntil()))
        .setParameter(6, code)
        .executeUpdate();
  }

  private static String text(Instant moment) {
    return moment == null ? null : moment.toString();
  }

  void publish(String code, Instant at) {
    entities
        .createNativeQuery("update exam.exam set published_at = ? where code = ?")
        .setParameter(1, Timestamp.from(at))
        .setParameter(2, code)
        .executeUpdate();
  }

  void cancel(String code, Exams.Cancellation order) {
    entities
        .createNativeQuery(
            "update exam.exam set cancelled_at = clock_timestamp(), cancel_order = ?,"
                + " cancel_reason = ? where code = ?")
        .setParameter(1, order.orderNumber())
        .setParameter(2, order.reason())
        .setParameter(3, code)
        .executeUpdate();
  }

  /**
   * Something that was announced.
   *
   * @param exam the examination
   * @param kind dates, roll-numbers or cancellation
   * @param order number of the order, or null
   * @param detail what, as JSON
   */
  record Note(String exam, String kind, String order, String detail) {}

  void note(Note note, Caller by) {
    entities
        .createNativeQuery(
            "insert into exam.announcement (exam_code, actor_id, actor, kind, order_number, detail)"
                + " values (?, ?, ?, ?, ?, cast(? as jsonb))")
        .setParameter(1, note.exam())
        .setParameter(2, by.user())
        .setParameter(3, by.username())
        .setParameter(4, note.kind())
        .setParameter(5, note.order())
        .setParameter(6, note.detail())
        .executeUpdate();
  }

  /** How many candidates it has, and what becomes of their money. */
  Exams.Counts counts(String code) {
    Object[] c =
        (Object[])
            entities
                .createNativeQuery(
                    "select count(*) filter (where t.status = 'completed'),"
                        + " count(*) filter (where t.status = 'completed'"
                        + " and c.roll_number is not null),"
                        + " count(*) filter (where t.status = 'completed' and c.corrections > 0),"
                        + " count(*) filter (where t.status <> 'completed'),"
                        + " count(*) filter (where r.state = 'due'),"
                        + " count(*) filter (where r.state = 'done' and r.mode <> 'none'),"
                        + " coalesce(sum(r.amount_paise) filter (where r.mode <> 'none'), 0)"
                        + " from exam.candidate c"
                        + " join application.service_application a"
                        + " on a.number = c.application_number"
                        + " join counter.transaction t on t.id = a.transaction_id"
                        + " left join exam.refund r on r.candidate_id = c.id"
                        + " where c.exam_code = ?")
                .setParameter(1, code)
                .getSingleResult();
    return new Exams.Counts(
        number(c[0]),
        number(c[1]),
        number(c[2]),
        number(c[3]),
        number(c[4]),
        number(c[5]),
        number(c[6]));
  }

  static long number(Object column) {
    return ((Number) column).longValue();
  }

  private static List<ExamRow> rows(jakarta.persistence.Query query) {
    List<ExamRow> rows = new ArrayList<>();
    for (Object row : query.getResultList()) {
      rows.add(ExamRow.of((Object[]) row));
    }
    return rows;
  }
}

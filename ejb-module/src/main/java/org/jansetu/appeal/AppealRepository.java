package org.jansetu.appeal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jansetu.hierarchy.AreaRange;
import org.jansetu.tenancy.Caller;

/** Appeals and what happened to them. */
@Dependent
class AppealRepository {

  private static final String COLUMNS =
      "select a.id, a.number, a.application_number, a.level, a.against, a.ground, a.workflow,"
          + " a.programme_version, a.state, a.holder_role, a.service_code, a.department_code,"
          + " a.kiosk_code, a.applicant_name, a.mobile, a.language, a.grounds,"
          + " a.condonation_reason, a.channel, a.filed_on, a.due_on, a.hearing_on, a.comply_by,"
          + " a.outcome, a.decided_on, a.decided_by, h.path from appeal.appeal a"
          + " join hierarchy.area h on h.id = a.area_id";

  @PersistenceContext private EntityManager entities;

  Optional<AppealRow> find(String number) {
    return first(COLUMNS + " where a.number = ?", number);
  }

  /** The appeal, locked until the transaction ends. */
  Optional<AppealRow> lock(String number) {
    return first(COLUMNS + " where a.number = ? for update of a", number);
  }

  /** The appeal that this person filed under that key, if there is one. */
  Optional<AppealRow> findByKey(long filedBy, String key) {
    return rows(
            entities
                .createNativeQuery(COLUMNS + " where a.filed_by = ? and a.idempotency_key = ?")
                .setParameter(1, filedBy)
                .setParameter(2, key))
        .stream()
        .findFirst();
  }

  Optional<AppealRow> findById(long id) {
    return first(COLUMNS + " where a.id = ?", id);
  }

  private Optional<AppealRow> first(String sql, Object value) {
    return rows(entities.createNativeQuery(sql).setParameter(1, value)).stream().findFirst();
  }

  /** The appeals of a case, oldest first. */
  List<AppealRow> list(String application) {
    return rows(
        entities
            .createNativeQuery(COLUMNS + " where a.application_number = ? order by a.id")
            .setParameter(1, application));
  }

  /**
   * Which appeals.
   *
   * @param column department_code, kiosk_code, mobile, or an empty text for all
   * @param place its value
   * @param within only those of an area, or null for all
   * @param holder only those that wait for that role, or null
   * @param level only those of that level, or null
   * @param lateOn only those whose authority is late on that day, or null
   * @param closed whether those that are decided are listed, too
   * @param after the due day and the id after which the page begins
   */
  record Wanted(
      String column,
      String place,
      AreaRange within,
      String holder,
      String level,
      LocalDate lateOn,
      boolean closed,
      After after) {

    /** The column is one of four, because it becomes part of a statement. */
    Wanted {
      if (!List.of("department_code", "kiosk_code", "mobile", "").contains(column)) {
        throw new IllegalArgumentException(column);
      }
    }
  }

  /** A place in a list. */
  record After(String due, long id) {}

  /** Soonest due first. */
  List<AppealRow> list(Wanted wanted, int limit) {
    StringBuilder sql = new StringBuilder(COLUMNS);
    List<Object> values = new ArrayList<>();
    sql.append(" where (a.due_on, a.id) > (cast(? as date), ?)");
    values.add(wanted.after().due());
    values.add(wanted.after().id());
    if (!wanted.column().isEmpty()) {
      and(sql, values, " and a." + wanted.column() + " = ?", wanted.place());
    }
    if (wanted.within() != null) {
      and(sql, values, " and h.path >= ?", wanted.within().from());
      and(sql, values, " and h.path < ?", wanted.within().until());
    }
    and(sql, values, " and a.holder_role = ?", wanted.holder());
    and(sql, values, " and a.level = ?", wanted.level());
    and(
        sql,
        values,
        " and a.outcome is null and a.due_on < cast(? as date)",
        wanted.lateOn() == null ? null : wanted.lateOn().toString());
    if (!wanted.closed()) {
      sql.append(" and a.outcome is null");
    }
    Query query =
        entities.createNativeQuery(
            sql.append(" order by a.due_on, a.id limit ").toString() + limit);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return rows(query);
  }

  private static void and(StringBuilder sql, List<Object> values, String condition, Object value) {
    if (value != null) {
      sql.append(condition);
      values.add(value);
    }
  }

  /**
   * A new appeal.
   *
   * @param row everything of it but its id, which the database gives
   * @param filedBy who filed it
   * @param key under which key, or null
   */
  record Filed(AppealRow row, long filedBy, String key) {}

  /** Its id; empty when another appeal follows the same decision or is open already. */
  Optional<Long> insert(Filed filed) {
    AppealRow row = filed.row();
    AppealRow.Subject subject = row.subject();
    List<?> ids =
        entities
            .createNativeQuery(
                "insert into appeal.appeal (number, application_number, level, against, ground,"
                    + " workflow, programme_version, state, holder_role, service_code,"
                    + " department_code, kiosk_code, applicant_name, mobile, language, grounds,"
                    + " condonation_reason, channel, filed_by, idempotency_key, filed_on, due_on,"
                    + " area_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?,"
                    + " ?, nullif(?, ''), ?, ?, nullif(?, ''), cast(? as date), cast(? as date),"
                    + " (select c.area_id from application.service_application c"
                    + " where c.number = ?))"
                    + " on conflict do nothing returning id")
            .setParameter(1, row.number())
            .setParameter(2, row.application())
            .setParameter(3, row.level().code())
            .setParameter(4, row.against())
            .setParameter(5, row.ground())
            .setParameter(6, row.workflow())
            .setParameter(7, row.version())
            .setParameter(8, row.state())
            .setParameter(9, row.holderRole())
            .setParameter(10, subject.service())
            .setParameter(11, subject.department())
            .setParameter(12, subject.kiosk())
            .setParameter(13, subject.applicantName())
            .setParameter(14, orEmpty(subject.mobile()))
            .setParameter(15, subject.language())
            .setParameter(16, row.grounds())
            .setParameter(17, orEmpty(row.condonationReason()))
            .setParameter(18, row.channel())
            .setParameter(19, filed.filedBy())
            .setParameter(20, orEmpty(filed.key()))
            .setParameter(21, row.filedOn().toString())
            .setParameter(22, row.dueOn().toString())
            .setParameter(23, row.application())
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).findFirst();
  }

  /**
   * What a move makes of an appeal.
   *
   * @param id the appeal
   * @param state code of the state now
   * @param holder code of the role that has to act next, or null at an end
   * @param hearingOn the day of the hearing, or null to leave it
   * @param complyBy by when the office has to obey, or null
   * @param outcome at an end, else null
   * @param on the day
   */
  record Change(
      long id,
      String state,
      String holder,
      LocalDate hearingOn,
      LocalDate complyBy,
      String outcome,
      LocalDate on) {}

  void move(Change change, String by) {
    boolean isEnd = change.outcome() != null;
    entities
        .createNativeQuery(
            "update appeal.appeal set state = ?, holder_role = nullif(?, ''),"
                + " hearing_on = coalesce(cast(nullif(?, '') as date), hearing_on),"
                + " comply_by = cast(nullif(?, '') as date), outcome = nullif(?, ''),"
                + " decided_on = cast(nullif(?, '') as date), decided_by = nullif(?, '')"
                + " where id = ?")
        .setParameter(1, change.state())
        .setParameter(2, orEmpty(change.holder()))
        .setParameter(3, text(change.hearingOn()))
        .setParameter(4, text(change.complyBy()))
        .setParameter(5, orEmpty(change.outcome()))
        .setParameter(6, isEnd ? change.on().toString() : "")
        .setParameter(7, isEnd ? by : "")
        .setParameter(8, change.id())
        .executeUpdate();
  }

  /**
   * Something that was done.
   *
   * @param action code of the move
   * @param remark what was written, or null
   * @param penalty number of the order of recovery, or null
   * @param role code of the role in which
   */
  record Act(String action, String remark, String penalty, String role) {}

  void append(Change change, Act act, Caller caller) {
    entities
        .createNativeQuery(
            "insert into appeal.event (appeal_id, actor_id, actor, role, action, to_state, remark,"
                + " hearing_on, comply_by, penalty) values (?, ?, ?, ?, ?, ?, nullif(?, ''),"
                + " cast(nullif(?, '') as date), cast(nullif(?, '') as date), nullif(?, ''))")
        .setParameter(1, change.id())
        .setParameter(2, caller.user())
        .setParameter(3, caller.username())
        .setParameter(4, act.role())
        .setParameter(5, act.action())
        .setParameter(6, change.state())
        .setParameter(7, orEmpty(act.remark()))
        .setParameter(8, text(change.hearingOn()))
        .setParameter(9, text(change.complyBy()))
        .setParameter(10, orEmpty(act.penalty()))
        .executeUpdate();
  }

  /** What happened, oldest first: at, actor, role, action, to, remark, hearing, comply, penalty. */
  List<Object[]> events(long id) {
    List<Object[]> found = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(
                "select (extract(epoch from e.at) * 1000)::bigint, e.actor, e.role, e.action,"
                    + " e.to_state, e.remark, e.hearing_on, e.comply_by, e.penalty"
                    + " from appeal.event e where e.appeal_id = ? order by e.id")
            .setParameter(1, id)
            .getResultList()) {
      found.add((Object[]) row);
    }
    return found;
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static String text(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  static LocalDate day(Object column) {
    return column == null ? null : ((Date) column).toLocalDate();
  }

  private static List<AppealRow> rows(Query query) {
    List<AppealRow> found = new ArrayList<>();
    for (Object row : query.getResultList()) {
      found.add(row((Object[]) row));
    }
    return found;
  }

  private static AppealRow row(Object[] c) {
    return new AppealRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        (String) c[2],
        Level.of((String) c[3]),
        (String) c[4],
        (String) c[5],
        (String) c[6],
        ((Number) c[7]).intValue(),
        (String) c[8],
        (String) c[9],
        new AppealRow.Subject(
            (String) c[10],
            (String) c[11],
            (String) c[12],
            (String) c[13],
            (String) c[14],
            (String) c[15],
            (String) c[26]),
        (String) c[16],
        (String) c[17],
        (String) c[18],
        day(c[19]),
        day(c[20]),
        day(c[21]),
        day(c[22]),
        (String) c[23],
        day(c[24]),
        (String) c[25]);
  }
}

package org.jansetu.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jansetu.hierarchy.AreaRange;
import org.jansetu.tenancy.Caller;

/** Cases and their events. */
@Dependent
class CaseRepository {

  @PersistenceContext private EntityManager entities;

  Optional<CaseRow> find(String number) {
    return rows(
            entities
                .createNativeQuery(CaseRow.COLUMNS + " where a.number = ?")
                .setParameter(1, number))
        .stream()
        .findFirst();
  }

  /** The case, locked until the transaction ends. */
  Optional<CaseRow> lock(String number) {
    return rows(
            entities
                .createNativeQuery(CaseRow.COLUMNS + " where a.number = ? for update of a")
                .setParameter(1, number))
        .stream()
        .findFirst();
  }

  /**
   * Which cases.
   *
   * @param column department_code, kiosk_code or mobile
   * @param place its value
   * @param within only those of an area, or null for all
   */
  record Reach(String column, String place, AreaRange within) {

    /** The column is one of three, because it becomes part of a statement. */
    Reach {
      if (!List.of("department_code", "kiosk_code", "mobile").contains(column)) {
        throw new IllegalArgumentException(column);
      }
    }

    /** What it adds to a statement that knows the area of the case as {@code h}. */
    String condition() {
      return " and a."
          + column
          + " = ?"
          + (within == null ? "" : " and h.path >= ? and h.path < ?");
    }

    /** Appends the values of the condition. */
    List<Object> addTo(List<Object> values) {
      values.add(place);
      if (within != null) {
        values.add(within.from());
        values.add(within.until());
      }
      return values;
    }
  }

  /**
   * A place in an inbox.
   *
   * @param role whose inbox
   * @param user cases that another person has to do are left out
   * @param withEscalated whether cases that nobody has taken up in time are among them
   * @param lateOn only cases that are late on that day, or null for all
   * @param afterDue the due day after which the page begins, as the database writes it
   * @param afterId the case of that day after which it begins
   * @param limit how many at most
   */
  record Inbox(
      String role,
      long user,
      boolean withEscalated,
      LocalDate lateOn,
      String afterDue,
      long afterId,
      int limit) {

    /** Appends the role and twice the user. */
    void addTo(List<Object> values) {
      values.add(role);
      values.add(user);
      values.add(user);
    }

    /** Whose they are, with the role and twice the user as values. */
    String whose() {
      String own = "a.holder_role = ? and coalesce(a.holder_user, ?) = ?";
      return withEscalated
          ? "(" + own + " or a.escalated_on is not null and a.holder_user is null)"
          : own;
    }
  }

  List<CaseRow> inbox(Reach reach, Inbox wanted) {
    String late =
        wanted.lateOn() == null ? "" : " and a.clock = 'running' and a.due_on < cast(? as date)";
    List<Object> values = reach.addTo(new ArrayList<>());
    wanted.addTo(values);
    values.add(wanted.afterDue());
    values.add(wanted.afterId());
    if (wanted.lateOn() != null) {
      values.add(wanted.lateOn().toString());
    }
    return rows(
        query(
            page(
                reach,
                "a.outcome is null"
                    + reach.condition()
                    + " and "
                    + wanted.whose()
                    + " and (a.due_sort, a.id) > (cast(? as date), ?)"
                    + late,
                " order by a.due_sort, a.id",
                wanted.limit()),
            values));
  }

  /**
   * The cases of a page are found by what they and their places say, and only for these is looked
   * up what belongs to them: a wide office has some thousand open cases of which it sees fifty.
   */
  private static String page(Reach reach, String where, String order, int limit) {
    return CaseRow.from(
            "(select a.* from application.service_application a"
                + (reach.within() == null ? "" : " join hierarchy.area h on h.id = a.area_id")
                + " where "
                + where
                + order
                + " limit "
                + limit
                + ")")
        + order;
  }

  private Query query(String sql, List<Object> values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  /** The language in which the applicant filed, en or hi. */
  String language(long id) {
    return (String)
        entities
            .createNativeQuery(
                "select a.language from application.service_application a where a.id = ?")
            .setParameter(1, id)
            .getSingleResult();
  }

  /** How full an inbox is; soon is up to that day. */
  Applications.Counts counts(Reach reach, Inbox wanted, LocalDate soon) {
    List<Object> values = new ArrayList<>();
    values.add(wanted.lateOn().toString());
    values.add(soon.toString());
    reach.addTo(values);
    wanted.addTo(values);
    Object[] row =
        (Object[])
            query(
                    "select count(*) filter (where a.clock = 'running' and a.due_on < d.today),"
                        + " count(*) filter (where a.clock = 'running' and a.due_on between"
                        + " d.today and d.soon), count(*) filter (where a.clock = 'running' and"
                        + " a.due_sort > d.soon), count(*) filter (where a.clock = 'stopped')"
                        + " from (select cast(? as date) as today, cast(? as date) as soon) d"
                        + " cross join application.service_application a"
                        + (reach.within() == null
                            ? ""
                            : " join hierarchy.area h on h.id = a.area_id")
                        + " where a.outcome is null"
                        + reach.condition()
                        + " and "
                        + wanted.whose(),
                    values)
                .getSingleResult();
    return new Applications.Counts(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
  }

  private static long number(Object counted) {
    return ((Number) counted).longValue();
  }

  /** Newest first, before that id. */
  List<CaseRow> list(Reach reach, long before, int limit) {
    List<Object> values = new ArrayList<>();
    values.add(before);
    reach.addTo(values);
    return rows(
        query(page(reach, "a.id < ?" + reach.condition(), " order by a.id desc", limit), values));
  }

  /** Writes where the case stands now. */
  void move(CaseChange change, LocalDate today) {
    entities
        .createNativeQuery(
            "update application.service_application set state = ?, clock = ?, holder_role = ?,"
                + " holder_user = null, documents = cast(? as jsonb), clock_used = ?,"
                + " running_since = cast(? as date), stopped_since = cast(? as date),"
                + " due_on = cast(? as date), broken_on = cast(? as date), outcome = ?,"
                + " decided_on = cast(? as date), decided_by = cast(? as bigint),"
                + " held_since = cast(? as date), escalated_on = null where id = ?")
        .setParameter(1, change.to().code())
        .setParameter(2, change.to().clock().code())
        .setParameter(3, change.to().holder())
        .setParameter(4, CaseRow.write(change.documents()))
        .setParameter(5, change.clockUsed())
        .setParameter(6, text(change.runningSince()))
        .setParameter(7, text(change.stoppedSince()))
        .setParameter(8, text(change.dueOn()))
        .setParameter(9, text(change.brokenOn()))
        .setParameter(10, change.to().isEnd() ? change.to().outcome().code() : null)
        .setParameter(11, text(change.decidedOn()))
        .setParameter(12, change.decidedOn() == null ? null : Long.toString(change.by()))
        .setParameter(13, today.toString())
        .setParameter(14, change.id())
        .executeUpdate();
  }

  /** Gives a case to a person, or to the whole role again, and notes it. */
  void hold(CaseRow row, Long user, ActionRequest request, Actor actor) {
    entities
        .createNativeQuery(
            "with held as (update application.service_application"
                + " set holder_user = cast(? as bigint) where id = ? returning id, state, due_on)"
                + " insert into application.event (application_id, actor_id, actor, role, action,"
                + " from_state, to_state, remark, due_on) select id, ?, ?, ?, ?, state, state, ?,"
                + " due_on from held")
        .setParameter(1, user == null ? null : Long.toString(user))
        .setParameter(2, row.id())
        .setParameter(3, actor.caller().user())
        .setParameter(4, actor.caller().username())
        .setParameter(5, actor.role())
        .setParameter(6, request.action())
        .setParameter(7, request.remark())
        .executeUpdate();
  }

  /** Gives every open case that somebody has back to the role. */
  void letGo(long user, Actor actor) {
    entities
        .createNativeQuery(
            "with held as (update application.service_application set holder_user = null"
                + " where holder_user = ? and outcome is null returning id, state, due_on)"
                + " insert into application.event (application_id, actor_id, actor, role, action,"
                + " from_state, to_state, due_on) select id, ?, ?, ?, 'release', state, state,"
                + " due_on from held")
        .setParameter(1, user)
        .setParameter(2, actor.caller().user())
        .setParameter(3, actor.caller().username())
        .setParameter(4, actor.role())
        .executeUpdate();
  }

  /**
   * What is corrected.
   *
   * @param answers all of them, as they are now
   * @param given the papers that come with it
   * @param documents all papers, as they are now
   */
  record Corrected(JsonNode answers, List<GivenDocument> given, List<GivenDocument> documents) {}

  /** Writes answers and papers anew; the case stays where it stands. */
  void correct(CaseRow row, Corrected corrected, Actor actor) {
    entities
        .createNativeQuery(
            "with corrected as (update application.service_application set inputs = cast(? as"
                + " jsonb), documents = cast(? as jsonb) where id = ? returning id, state, due_on)"
                + " insert into application.event (application_id, actor_id, actor, role, action,"
                + " from_state, to_state, documents, due_on) select id, ?, ?, ?, 'correct', state,"
                + " state, cast(? as jsonb), due_on from corrected")
        .setParameter(1, corrected.answers().toString())
        .setParameter(2, CaseRow.write(corrected.documents()))
        .setParameter(3, row.id())
        .setParameter(4, actor.caller().user())
        .setParameter(5, actor.caller().username())
        .setParameter(6, actor.role())
        .setParameter(7, CaseRow.write(corrected.given()))
        .executeUpdate();
  }

  /** Notes what was done. */
  void append(CaseChange change, ActionRequest request, Actor actor) {
    entities
        .createNativeQuery(
            "insert into application.event (application_id, actor_id, actor, role, action,"
                + " from_state, to_state, remark, reason_code, inputs, documents, due_on)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb),"
                + " cast(? as date))")
        .setParameter(1, change.id())
        .setParameter(2, actor.caller().user())
        .setParameter(3, actor.caller().username())
        .setParameter(4, actor.role())
        .setParameter(5, request.action())
        .setParameter(6, change.from())
        .setParameter(7, change.to().code())
        .setParameter(8, request.remark())
        .setParameter(9, request.reasonCode())
        .setParameter(10, request.inputs() == null ? null : request.inputs().toString())
        .setParameter(11, CaseRow.write(request.documents()))
        .setParameter(12, text(change.dueOn()))
        .executeUpdate();
  }

  /**
   * Who does it.
   *
   * @param caller the person, or the server
   * @param role code of the role in which
   */
  record Actor(Caller caller, String role) {}

  /** The events of a case, oldest first: at, actor, role, action, from, to, remark, reason, due. */
  List<Object[]> events(long id) {
    List<Object[]> found = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(
                "select (extract(epoch from e.at) * 1000)::bigint, e.actor, e.role, e.action,"
                    + " e.from_state, e.to_state, e.remark, e.reason_code, e.due_on"
                    + " from application.event e where e.application_id = ? order by e.at, e.id")
            .setParameter(1, id)
            .getResultList()) {
      found.add((Object[]) row);
    }
    return found;
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static List<CaseRow> rows(Query query) {
    List<CaseRow> found = new ArrayList<>();
    for (Object row : query.getResultList()) {
      found.add(CaseRow.of((Object[]) row));
    }
    return found;
  }
}

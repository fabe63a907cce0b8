package org.jansetu.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jansetu.hierarchy.AreaRange;
import org.jansetu.tenancy.Caller;

/** Cases and their events. */
@Dependent
class CaseRepository {

  /** Read in a few milliseconds; an area that has a fiftieth of them fills a page of sixty. */
  private static final int FIRST_LOOKED_AT = 3_000;

  @PersistenceContext private EntityManager entities;

  Optional<CaseRow> find(String number) {
    return rows(query(CaseRow.COLUMNS + " where a.number = ?", List.of(number))).stream()
        .findFirst();
  }

  /** The cases of these charges, as far as they are there, by charge. */
  Map<Long, CaseRow> ofCharges(List<Long> charges) {
    return rows(
            query(
                CaseRow.COLUMNS + " where a.transaction_id = any (cast(? as bigint[]))",
                List.of(FilingRepository.array(charges))))
        .stream()
        .collect(Collectors.toMap(CaseRow::transactionId, Function.identity()));
  }

  /** The case, locked until the transaction ends. */
  Optional<CaseRow> lock(String number) {
    return rows(query(CaseRow.COLUMNS + " where a.number = ? for update of a", List.of(number)))
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

    /** Appends the values of the condition. */
    void addTo(List<Object> values) {
      addRoleTo(values);
      values.add(afterDue);
      values.add(afterId);
      if (lateOn != null) {
        values.add(lateOn.toString());
      }
    }

    /** Appends the role and twice the user. */
    void addRoleTo(List<Object> values) {
      values.add(role);
      values.add(user);
      values.add(user);
    }

    /** What it adds to a statement. */
    String condition() {
      return " and "
          + whose()
          + " and (a.due_sort, a.id) > (cast(? as date), ?)"
          + (lateOn == null ? "" : " and a.clock = 'running' and a.due_on < cast(? as date)");
    }

    /** Whose they are, with the role and twice the user as values. */
    String whose() {
      String own = "a.holder_role = ? and coalesce(a.holder_user, ?) = ?";
      return withEscalated
          ? "(" + own + " or a.escalated_on is not null and a.holder_user is null)"
          : own;
    }
  }

  /** The page of an inbox. */
  List<CaseRow> inbox(Reach reach, Inbox wanted) {
    List<Object> values = new ArrayList<>();
    wanted.addTo(values);
    return page(
        reach,
        new Cut(
            "a.outcome is null" + wanted.condition(),
            values,
            " order by a.due_sort, a.id",
            wanted.limit()),
        !wanted.withEscalated());
  }

  /**
   * A page of cases.
   *
   * @param where what they have in common
   * @param values of that condition
   * @param order by an index of whole departments
   * @param limit how many at most
   */
  private record Cut(String where, List<Object> values, String order, int limit) {}

  /**
   * The cases of a page are found by what they and their places say, and only for these is looked
   * up what belongs to them: a wide office has some thousand open cases of which it sees fifty.
   *
   * <p>Those of an area are looked for among the first of the whole department before: of a
   * district they soon fill the page. Where they do not, the area is small, and all it has is
   * sorted.
   */
  private List<CaseRow> page(Reach reach, Cut cut, boolean isAlongIndex) {
    if (reach.within() != null && isAlongIndex) {
      List<CaseRow> first = rows(page(reach, cut, " limit " + FIRST_LOOKED_AT));
      if (first.size() == cut.limit()) {
        return first;
      }
    }
    return rows(page(reach, cut, ""));
  }

  private Query page(Reach reach, Cut cut, String lookedAt) {
    List<Object> values = new ArrayList<>(cut.values());
    String all =
        "select a.* from application.service_application a where "
            + cut.where()
            + " and a."
            + reach.column()
            + " = ?"
            + (lookedAt.isEmpty() ? "" : cut.order() + lookedAt);
    values.add(reach.place());
    String near = "select a.* from (" + all + ") a";
    if (reach.within() != null) {
      near += " join hierarchy.area h on h.id = a.area_id where h.path >= ? and h.path < ?";
      values.add(reach.within().from());
      values.add(reach.within().until());
    }
    String page = "(" + near + cut.order() + " limit " + cut.limit() + ")";
    return query(CaseRow.from(page) + cut.order(), values);
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
    wanted.addRoleTo(values);
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
    return page(reach, new Cut("a.id < ?", List.of(before), " order by a.id desc", limit), true);
  }

  /** Writes where the case stands now. */
  void move(CaseChange change, LocalDate today) {
    query(
            "update application.service_application set state = ?, clock = ?, holder_role = ?,"
                + " holder_user = null, documents = cast(? as jsonb), clock_used = ?,"
                + " running_since = cast(? as date), stopped_since = cast(? as date),"
                + " due_on = cast(? as date), broken_on = cast(? as date), outcome = ?,"
                + " decided_on = cast(? as date), decided_by = cast(? as bigint),"
                + " held_since = cast(? as date), escalated_on = null where id = ?",
            Arrays.asList(
                change.to().code(),
                change.to().clock().code(),
                change.to().holder(),
                CaseRow.write(change.documents()),
                change.clockUsed(),
                text(change.runningSince()),
                text(change.stoppedSince()),
                text(change.dueOn()),
                text(change.brokenOn()),
                change.to().isEnd() ? change.to().outcome().code() : null,
                text(change.decidedOn()),
                change.decidedOn() == null ? null : Long.toString(change.by()),
                today.toString(),
                change.id()))
        .executeUpdate();
  }

  /** Gives a case to a person, or to the whole role again, and notes it. */
  void hold(CaseRow row, Long user, ActionRequest request, Actor actor) {
    query(
            "with held as (update application.service_application"
                + " set holder_user = cast(? as bigint) where id = ? returning id, state, due_on)"
                + " insert into application.event (application_id, actor_id, actor, role, action,"
                + " from_state, to_state, remark, due_on) select id, ?, ?, ?, ?, state, state, ?,"
                + " due_on from held",
            Arrays.asList(
                user == null ? null : Long.toString(user),
                row.id(),
                actor.caller().user(),
                actor.caller().username(),
                actor.role(),
                request.action(),
                request.remark()))
        .executeUpdate();
  }

  /** Gives every open case that somebody has back to the role. */
  void letGo(long user, Actor actor) {
    query(
            "with held as (update application.service_application set holder_user = null"
                + " where holder_user = ? and outcome is null returning id, state, due_on)"
                + " insert into application.event (application_id, actor_id, actor, role, action,"
                + " from_state, to_state, due_on) select id, ?, ?, ?, 'release', state, state,"
                + " due_on from held",
            List.of(user, actor.caller().user(), actor.caller().username(), actor.role()))
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
    query(
            "insert into application.event (application_id, actor_id, actor, role, action,"
                + " from_state, to_state, remark, reason_code, inputs, documents, due_on)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb),"
                + " cast(? as date))",
            Arrays.asList(
                change.id(),
                actor.caller().user(),
                actor.caller().username(),
                actor.role(),
                request.action(),
                change.from(),
                change.to().code(),
                request.remark(),
                request.reasonCode(),
                request.inputs() == null ? null : request.inputs().toString(),
                CaseRow.write(request.documents()),
                text(change.dueOn())))
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
    List<?> rows =
        query(
                "select (extract(epoch from e.at) * 1000)::bigint, e.actor, e.role, e.action,"
                    + " e.from_state, e.to_state, e.remark, e.reason_code, e.due_on"
                    + " from application.event e where e.application_id = ? order by e.at, e.id",
                List.of(id))
            .getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static List<CaseRow> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> CaseRow.of((Object[]) row)).toList();
  }
}

package org.jansetu.outreach;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Caller;

/** Events. */
@Dependent
class EventRepository {

  private static final String COLUMNS =
      "select e.id, e.kind, e.title, e.area_code, e.place, e.held_on, e.campaign_code, e.state,"
          + " e.reach, e.cost_paise, e.note, e.planned_by, e.area_path from outreach.event e";

  @PersistenceContext private EntityManager entities;

  /** An event as it is kept. */
  record Row(
      long id,
      EventKind kind,
      String title,
      String area,
      String place,
      LocalDate heldOn,
      String campaign,
      String state,
      Integer reach,
      Long costPaise,
      String note,
      String by,
      String path) {}

  long insert(EventPlan plan, String path, Caller by) {
    return ((Number)
            entities
                .createNativeQuery(
                    "insert into outreach.event (kind, title, area_code, area_path, place, held_on,"
                        + " campaign_code, planned_by) values (?, ?, ?, ?, ?, cast(? as date),"
                        + " cast(? as text), ?) returning id")
                .setParameter(1, plan.kind())
                .setParameter(2, plan.title())
                .setParameter(3, plan.area())
                .setParameter(4, path)
                .setParameter(5, plan.place())
                .setParameter(6, plan.heldOn().toString())
                .setParameter(7, plan.campaign())
                .setParameter(8, by.username())
                .getSingleResult())
        .longValue();
  }

  Optional<Row> find(long id) {
    return rows(entities.createNativeQuery(COLUMNS + " where e.id = ?").setParameter(1, id))
        .stream()
        .findFirst();
  }

  /** Whether it was planned and is held now. */
  boolean hold(long id, EventOutcome outcome, Caller by) {
    return entities
            .createNativeQuery(
                "update outreach.event set state = 'held', reach = ?, cost_paise = ?, note ="
                    + " cast(? as text), ended_by = ?, ended_at = clock_timestamp() where id = ?"
                    + " and state = 'planned'")
            .setParameter(1, outcome.reach())
            .setParameter(2, outcome.costPaise())
            .setParameter(3, outcome.note())
            .setParameter(4, by.username())
            .setParameter(5, id)
            .executeUpdate()
        == 1;
  }

  /** Whether it was planned and is cancelled now. */
  boolean cancel(long id, String reason, Caller by) {
    return entities
            .createNativeQuery(
                "update outreach.event set state = 'cancelled', note = ?, ended_by = ?, ended_at ="
                    + " clock_timestamp() where id = ? and state = 'planned'")
            .setParameter(1, reason)
            .setParameter(2, by.username())
            .setParameter(3, id)
            .executeUpdate()
        == 1;
  }

  /** Events of these days below an area, at most 200; a null path does not narrow. */
  List<Row> list(LocalDate from, LocalDate until, String path) {
    return rows(
        entities
            .createNativeQuery(
                COLUMNS
                    + " where e.held_on between cast(? as date) and cast(? as date) and"
                    + " (cast(? as text) is null or starts_with(e.area_path, ?))"
                    + " order by e.held_on, e.id limit "
                    + Page.MOST)
            .setParameter(1, from.toString())
            .setParameter(2, until.toString())
            .setParameter(3, path)
            .setParameter(4, path));
  }

  private static List<Row> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new Row(
                    ((Number) r[0]).longValue(),
                    EventKind.find((String) r[1]).orElseThrow(),
                    (String) r[2],
                    (String) r[3],
                    (String) r[4],
                    ((Date) r[5]).toLocalDate(),
                    (String) r[6],
                    (String) r[7],
                    r[8] == null ? null : ((Number) r[8]).intValue(),
                    r[9] == null ? null : ((Number) r[9]).longValue(),
                    (String) r[10],
                    (String) r[11],
                    (String) r[12]))
        .toList();
  }
}

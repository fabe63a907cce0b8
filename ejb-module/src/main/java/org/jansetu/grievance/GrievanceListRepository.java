package org.jansetu.grievance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Pages of grievances. */
@Dependent
class GrievanceListRepository {

  /** What is promised nothing comes after everything that is. */
  private static final String FAR = "9999-12-31";

  @PersistenceContext private EntityManager entities;
  @Inject private GrievanceRepository grievances;

  /**
   * Which.
   *
   * @param column where the caller's place stands; empty for the whole programme
   * @param place the caller's place
   * @param isClosed whether those that have ended
   * @param state code of a state, or null
   * @param overdueOn only those that are due before this day; null for all
   */
  record Wanted(String column, String place, boolean isClosed, String state, LocalDate overdueOn) {}

  /** The day and the id after which a page begins. */
  record After(String day, long id) {}

  /** The day by which a row is sorted. */
  static String sorted(GrievanceRow row, boolean isClosed) {
    if (isClosed) {
      return row.times().closedOn().toString();
    }
    return row.times().dueOn() == null ? FAR : row.times().dueOn().toString();
  }

  List<GrievanceRow> list(Wanted wanted, After after, int most) {
    StringBuilder sql =
        new StringBuilder(GrievanceRepository.COLUMNS).append("where g.outcome is ");
    List<Object> values = new ArrayList<>();
    sql.append(wanted.isClosed() ? "not null" : "null");
    String sort = wanted.isClosed() ? "g.closed_on" : "coalesce(g.due_on, date '" + FAR + "')";
    switch (wanted.column()) {
      case "" -> sql.append("");
      case "route" -> {
        // Below a level are the grievances of the same department whose way leads through it.
        // What has gone above that office is no longer below it.
        sql.append(" and g.department_code = ? and array_position(g.route, ?) >= g.level");
        values.add(wanted.place().substring(0, wanted.place().indexOf('/')));
        values.add(wanted.place());
      }
      default -> {
        sql.append(" and g.").append(wanted.column()).append(" = ?");
        values.add(wanted.place());
      }
    }
    if (wanted.state() != null) {
      sql.append(" and g.state = ?");
      values.add(wanted.state());
    }
    if (wanted.overdueOn() != null) {
      sql.append(" and g.holder_role = 'grievance-officer' and g.due_on < cast(? as date)");
      values.add(wanted.overdueOn().toString());
    }
    if (after != null) {
      sql.append(" and (").append(sort).append(", g.id) ");
      sql.append(wanted.isClosed() ? "<" : ">").append(" (cast(? as date), ?)");
      values.add(after.day());
      values.add(after.id());
    }
    String way = wanted.isClosed() ? " desc" : "";
    sql.append(" order by ").append(sort).append(way).append(", g.id").append(way);
    Query query = entities.createNativeQuery(sql.append(" limit ").append(most).toString());
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return grievances.rows(query);
  }

  /**
   * What the clock is to do.
   *
   * @param today the programme's day
   * @param days numbers of working days, joined by commas
   * @param dues the day on which each of them ends that begins today, joined by commas
   * @param ways workflow, state and the state after it, three by three, joined by commas
   * @param most how many at once
   */
  record Sweep(LocalDate today, String days, String dues, List<String> ways, int most) {}

  /**
   * Takes what is late up to the next level that has an office, whether or not anybody has taken
   * it: token, office before, office now. Of several servers each takes others.
   */
  List<Object[]> escalate(Sweep sweep) {
    Query query =
        entities.createNativeQuery(
            "with way as (select split_part(w, ' ', 1) as workflow, split_part(w, ' ', 2) as state,"
                + " split_part(w, ' ', 3) as into_state from unnest(string_to_array(?, ',')) w),"
                + " due as (select g.id, g.office, w.into_state, (select min(l) from"
                + " generate_series(g.level + 1, g.clock_level) l where g.route[l] <> '') as next"
                + " from grievance.grievance g join way w on w.workflow = g.workflow and w.state ="
                + " g.state where g.holder_role = 'grievance-officer' and g.level < g.clock_level"
                + " and g.due_on < cast(? as date) order by g.due_on, g.id limit ? for update of g"
                + " skip locked),"
                + " moved as (update grievance.grievance g set level = d.next, office ="
                + " g.route[d.next], state = d.into_state, assignee = null, assignee_id = null,"
                + " re_mark_to = null, due_on = (select c.due from"
                + " unnest(cast(string_to_array(?, ',') as integer[]),"
                + " cast(string_to_array(?, ',') as date[])) as c(days, due)"
                + " where c.days = g.level_days[d.next]) from due d"
                + " where g.id = d.id returning g.id, g.token, d.office as before, g.office,"
                + " g.state),"
                + " noted as (insert into grievance.event (grievance_id, actor_id, actor, role,"
                + " action, to_state, office) select m.id, 0, 'clock', 'platform', 'escalate',"
                + " m.state, m.office from moved m)"
                + " select m.token, m.before, m.office from moved m");
    query.setParameter(1, String.join(",", sweep.ways()));
    query.setParameter(2, sweep.today().toString());
    query.setParameter(3, sweep.most());
    query.setParameter(4, sweep.days());
    query.setParameter(5, sweep.dues());
    List<Object[]> moved = new ArrayList<>();
    for (Object row : query.getResultList()) {
      moved.add((Object[]) row);
    }
    return moved;
  }

  /** Notes promises that have broken; how many. */
  int breakPromises(LocalDate today, int most) {
    return entities
        .createNativeQuery(
            "update grievance.grievance set promise_broken = true where id in (select g.id from"
                + " grievance.grievance g where g.outcome is null and not g.promise_broken and"
                + " g.promised_on < cast(? as date) limit ? for update skip locked)")
        .setParameter(1, today.toString())
        .setParameter(2, most)
        .executeUpdate();
  }
}

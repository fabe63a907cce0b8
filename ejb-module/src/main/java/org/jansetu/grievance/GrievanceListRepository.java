package org.jansetu.grievance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jansetu.shared.SearchKey;
import org.jansetu.shared.Synonyms;

/** Pages of grievances. */
@Dependent
class GrievanceListRepository {

  /** What is promised nothing comes after everything that is. */
  private static final String FAR = "9999-12-31";

  /** How many grievances one part of a search looks at. */
  static final int LOOKED_AT = 1_000;

  /** A word without a bare form is only meant: it is looked for as a whole. */
  private static final String ASKED =
      "with asked as materialized (select cast(t.ord as integer) as ord,"
          + " t.word collate \"C\" as word, t.bare collate \"C\" as bare"
          + " from unnest(string_to_array(?, ' '), string_to_array(?, ' '),"
          + " string_to_array(?, ' ')) as t(ord, word, bare))";

  private static final String COUNTED =
      " select m.ord, m.number, (select count(*) from (select 1 from grievance.word w"
          + " where w.number = m.number limit ?) h) from meant m group by m.ord, m.number";

  /** A tilde comes after every letter and digit, so it ends the range of a prefix. */
  private static final String MEANT =
      ASKED
          + ", meant as materialized (select a.ord, f.number from asked a cross join lateral ("
          + "select v.number from grievance.vocabulary v where v.word = a.word"
          + " union all (select v.number from grievance.vocabulary v where length(a.word) >= 3"
          + " and a.bare <> '' and v.word > a.word and v.word < a.word || '~'"
          + " order by v.word limit 6)"
          + " union all (select v.number from grievance.vocabulary v where length(a.bare) >= 3"
          + " and v.bare = a.bare order by v.number limit 4)) f)"
          + COUNTED;

  private static final String MISSPELT =
      ASKED
          + ", meant as materialized (select a.ord, f.number from asked a cross join lateral ("
          + "select v.number from grievance.vocabulary v where length(a.word) >= 4"
          + " and v.word >= left(a.word, 1) and v.word < left(a.word, 1) || '~'"
          + " and a.bare <> '' and length(v.word) between length(a.word) - 2 and length(a.word) + 2"
          + " and public.similarity(v.word, a.word) >= 0.4"
          + " order by public.similarity(v.word, a.word) desc limit 3) f)"
          + COUNTED;

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
    narrow(sql, values, wanted);
    if (after != null) {
      sql.append(" and (").append(sort).append(", g.id) ");
      sql.append(wanted.isClosed() ? "<" : ">").append(" (cast(? as date), ?)");
      values.add(after.day());
      values.add(after.id());
    }
    String way = wanted.isClosed() ? " desc" : "";
    sql.append(" order by ").append(sort).append(way).append(", g.id").append(way);
    return grievances.rows(query(sql.append(" limit ").append(most), values));
  }

  private Query query(StringBuilder sql, List<Object> values) {
    Query query = entities.createNativeQuery(sql.toString());
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  /** What the caller reaches and asks for. */
  private static void narrow(StringBuilder sql, List<Object> values, Wanted wanted) {
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
      sql.append(" and g.outcome is null and g.holder_role = 'grievance-officer'");
      sql.append(" and g.due_on < cast(? as date)");
      values.add(wanted.overdueOn().toString());
    }
  }

  /**
   * What a word of a query stands for: words that were written.
   *
   * @param numbers their numbers, joined by commas
   * @param hits in how many grievances they are, counted to {@link #LOOKED_AT} for each
   */
  record Meaning(String numbers, int hits) {

    boolean isCommon() {
      return hits >= LOOKED_AT;
    }
  }

  /**
   * What the words of a query stand for, the rarest first; none where one of them stands for
   * nothing that anybody has written. A word is taken as a whole, as a beginning, or without its
   * a's, and so is as a whole what means the same; only one that finds nothing so is taken for a
   * misspelling, and compared with those of the same first letter.
   */
  List<Meaning> meanings(List<Synonyms.Word> words) {
    List<Object[]> found = new ArrayList<>(meanings(MEANT, words, List.of()));
    found.addAll(meanings(MISSPELT, words, found.stream().map(row -> row[0]).toList()));
    Map<Object, List<Object[]>> grouped =
        found.stream().collect(Collectors.groupingBy(row -> row[0]));
    if (grouped.size() < words.size()) {
      return List.of();
    }
    return grouped.values().stream()
        .map(
            rows ->
                new Meaning(
                    String.join(",", rows.stream().map(row -> row[1].toString()).toList()),
                    rows.stream().mapToInt(row -> ((Number) row[2]).intValue()).sum()))
        .sorted(Comparator.comparingInt(Meaning::hits))
        .toList();
  }

  private List<Object[]> meanings(String sql, List<Synonyms.Word> words, List<?> known) {
    List<String> ords = new ArrayList<>();
    List<String> spellings = new ArrayList<>();
    List<String> bares = new ArrayList<>();
    for (int ord = 0; ord < words.size(); ord++) {
      if (!known.contains(ord)) {
        for (String spelling : words.get(ord).spellings()) {
          ords.add(Integer.toString(ord));
          spellings.add(spelling);
          bares.add(SearchKey.bare(spelling));
        }
        for (String meant : words.get(ord).meant()) {
          ords.add(Integer.toString(ord));
          spellings.add(meant);
          bares.add("");
        }
      }
    }
    if (ords.isEmpty()) {
      return List.of();
    }
    List<?> rows =
        entities
            .createNativeQuery(sql)
            .setParameter(1, String.join(" ", ords))
            .setParameter(2, String.join(" ", spellings))
            .setParameter(3, String.join(" ", bares))
            .setParameter(4, LOOKED_AT)
            .getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  /**
   * A part of a search.
   *
   * @param rows what has all the words, newest first
   * @param next where the next part begins; 0 when there is none
   */
  record Part(List<GrievanceRow> rows, long next) {}

  /**
   * Of the next {@link #LOOKED_AT} grievances with the rarest word those that have the others, too,
   * and are the caller's. Where every word is common and the caller has one office or kiosk, the
   * next of that place are looked at instead.
   *
   * @param before only what was lodged before the one of this id
   * @param most how many rows
   */
  Part search(Wanted wanted, List<Meaning> meanings, long before, int most) {
    boolean isByPlace =
        meanings.get(0).isCommon() && List.of("office", "kiosk_code").contains(wanted.column());
    StringBuilder sql = new StringBuilder("with hit as materialized (");
    List<Object> values = new ArrayList<>();
    if (isByPlace) {
      sql.append("select g.id from grievance.grievance g where g.");
      sql.append(wanted.column()).append(" = ? and g.id < ? order by g.id desc limit ");
      values.add(wanted.place());
    } else {
      sql.append("select h.id from unnest(cast(string_to_array(?, ',') as bigint[])) n cross join");
      sql.append(" lateral (select w.grievance_id as id from grievance.word w where w.number = n");
      sql.append(" and w.grievance_id < ? order by w.grievance_id desc limit ").append(LOOKED_AT);
      sql.append(") h group by h.id order by h.id desc limit ");
      values.add(meanings.get(0).numbers());
    }
    values.add(before);
    sql.append(LOOKED_AT);
    sql.append(
        ") select coalesce(min(h.id), 0), count(*), coalesce(string_agg(cast(h.id as text),");
    sql.append(" ',') filter (where true");
    for (Meaning meaning : meanings.subList(isByPlace ? 0 : 1, meanings.size())) {
      sql.append(" and (select true from grievance.word w where w.grievance_id = h.id and");
      sql.append(" w.number = any(cast(string_to_array(?, ',') as bigint[])) limit 1)");
      values.add(meaning.numbers());
    }
    Object[] seen = (Object[]) query(sql.append("), '') from hit h"), values).getSingleResult();
    long next = ((Number) seen[1]).intValue() < LOOKED_AT ? 0 : ((Number) seen[0]).longValue();
    if (((String) seen[2]).isEmpty()) {
      return new Part(List.of(), next);
    }
    List<GrievanceRow> rows = fitting(wanted, (String) seen[2], most);
    return new Part(rows, rows.size() < most ? next : rows.get(most - 1).id());
  }

  private List<GrievanceRow> fitting(Wanted wanted, String ids, int most) {
    StringBuilder sql = new StringBuilder(GrievanceRepository.COLUMNS);
    sql.append("where g.id = any(cast(string_to_array(?, ',') as bigint[]))");
    List<Object> values = new ArrayList<>(List.of(ids));
    if (wanted.isClosed()) {
      sql.append(" and g.outcome is not null");
    }
    narrow(sql, values, wanted);
    sql.append(" order by g.id desc limit ").append(most);
    return grievances.rows(query(sql, values));
  }

  /** Where those stand that are late, of the latest ones so many. */
  List<GrievanceNames.Standing> late(LocalDate today, int most) {
    List<GrievanceNames.Standing> late = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(
                "select distinct programme_version, workflow, state from (select"
                    + " g.programme_version, g.workflow, g.state from grievance.grievance g where"
                    + " g.holder_role = 'grievance-officer' and g.level < g.clock_level and"
                    + " g.due_on < cast(? as date) order by g.due_on, g.id limit ?) late")
            .setParameter(1, today.toString())
            .setParameter(2, most)
            .getResultList()) {
      Object[] c = (Object[]) row;
      late.add(
          new GrievanceNames.Standing(((Number) c[0]).intValue(), (String) c[1], (String) c[2]));
    }
    return late;
  }

  /**
   * What the clock is to do.
   *
   * @param today the programme's day
   * @param days numbers of working days, joined by commas
   * @param dues the day on which each of them ends that begins today, joined by commas
   * @param ways version, workflow, state and the state after it, each four joined by spaces
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
            "with way as (select cast(split_part(w, ' ', 1) as integer) as version, split_part(w, '"
                + " ', 2) as workflow, split_part(w, ' ', 3) as state, split_part(w, ' ', 4) as"
                + " into_state from unnest(string_to_array(?, ',')) w), due as (select g.id,"
                + " g.office, w.into_state, (select min(l) from generate_series(g.level + 1,"
                + " g.clock_level) l where g.route[l] <> '') as next from grievance.grievance g"
                + " join way w on w.version = g.programme_version and w.workflow = g.workflow and"
                + " w.state = g.state where g.holder_role = 'grievance-officer' and g.level <"
                + " g.clock_level and g.due_on < cast(? as date) order by g.due_on, g.id limit ?"
                + " for update of g skip locked), moved as (update grievance.grievance g set level"
                + " = d.next, office = g.route[d.next], state = d.into_state, assignee = null,"
                + " assignee_id = null, re_mark_to = null, due_on = (select c.due from"
                + " unnest(cast(string_to_array(?, ',') as integer[]), cast(string_to_array(?, ',')"
                + " as date[])) as c(days, due) where c.days = g.level_days[d.next]) from (select *"
                + " from due order by id) d where g.id = d.id returning g.id, g.token, d.office as"
                + " before, g.office, g.state), noted as (insert into grievance.event"
                + " (grievance_id, actor_id, actor, role, action, to_state, office) select m.id, 0,"
                + " 'clock', 'platform', 'escalate', m.state, m.office from moved m) select"
                + " m.token, m.before, m.office from moved m");
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

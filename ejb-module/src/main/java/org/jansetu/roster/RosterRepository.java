package org.jansetu.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jansetu.shared.LocalText;

/** Entries, whole rosters at a time. */
@Dependent
class RosterRepository {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MINUTES = 60;

  private static final String ENTRY =
      "e.id, e.pin, e.centre, e.kind, e.weekday, e.from_minute, e.until_minute, e.valid_from,"
          + " e.valid_until";

  private static final String LISTED =
      "select "
          + ENTRY
          + ", f.name_en, f.name_hi, f.designation, f.department_code from roster.entry e"
          + " join roster.functionary f on f.tenant_id = e.tenant_id and f.pin = e.pin where true";

  /** The order of lists, and where the next page begins. */
  private static final String ORDER = "e.centre, e.weekday, e.from_minute, e.id";

  @PersistenceContext private EntityManager entities;

  /** Where a page begins: after this entry. */
  record After(String centre, int weekday, int fromMinute, long id) {}

  List<RosterRow> list(RosterQuery query, Reach reach, After after) {
    StringBuilder sql = new StringBuilder(LISTED);
    List<Object> values = new ArrayList<>();
    add(sql, values, " and e.centre = ?", query.centre());
    add(sql, values, " and e.pin = ?", query.pin());
    add(sql, values, " and f.department_code = ?", query.department());
    add(sql, values, " and e.centre = ?", reach.kiosk());
    add(sql, values, " and e.pin = ?", reach.pin());
    add(sql, values, " and f.department_code = ?", reach.department());
    if (reach.areaPath() != null) {
      sql.append(
          " and e.centre in (select k.code from network.kiosk k join hierarchy.area a on"
              + " a.tenant_id = k.tenant_id and a.id = k.area_id where a.path >= ?"
              + " and a.path < ?)");
      values.add(reach.areaPath());
      values.add(reach.areaPath().substring(0, reach.areaPath().length() - 1) + '0');
    }
    sql.append(" and (e.valid_until is null or e.valid_until >= ?) and e.valid_from <= ?");
    values.add(Date.valueOf(query.on()));
    values.add(Date.valueOf(query.on()));
    if (after != null) {
      sql.append(" and (").append(ORDER).append(") > (?, ?, ?, ?)");
      values.addAll(List.of(after.centre(), after.weekday(), after.fromMinute(), after.id()));
    }
    sql.append(" order by ").append(ORDER).append(" limit ?");
    values.add(query.limit() + 1);
    Query asked = entities.createNativeQuery(sql.toString());
    for (int i = 0; i < values.size(); i++) {
      asked.setParameter(i + 1, values.get(i));
    }
    List<?> rows = asked.getResultList();
    return rows.stream().map(Object[].class::cast).map(RosterRepository::row).toList();
  }

  private static void add(StringBuilder sql, List<Object> values, String part, Object value) {
    if (value != null) {
      sql.append(part);
      values.add(value);
    }
  }

  /** What is in force at these centres on that day or begins later. */
  List<RosterEntry> ofCentres(Collection<String> centres, LocalDate from) {
    return entries(
        "e.centre in (select jsonb_array_elements_text(cast(? as jsonb)))", centres, from);
  }

  /** What is in force for these people on that day or begins later. */
  List<RosterEntry> ofPeople(Collection<String> pins, LocalDate from) {
    return entries("e.pin in (select jsonb_array_elements_text(cast(? as jsonb)))", pins, from);
  }

  private List<RosterEntry> entries(String where, Collection<String> codes, LocalDate from) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select "
                    + ENTRY
                    + " from roster.entry e where "
                    + where
                    + " and (e.valid_until is null or e.valid_until >= ?) order by "
                    + ORDER)
            .setParameter(1, texts(codes))
            .setParameter(2, Date.valueOf(from))
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(RosterRepository::entry).toList();
  }

  /** Entries end on the day before; what has not begun by then was never in force. */
  void end(Collection<RosterEntry> ended, LocalDate from) {
    String ids =
        texts(ended.stream().map(one -> Long.toString(one.id())).collect(Collectors.toList()));
    entities
        .createNativeQuery(
            "delete from roster.entry where valid_from >= ? and id in (select cast(value as bigint)"
                + " from jsonb_array_elements_text(cast(? as jsonb)))")
        .setParameter(1, Date.valueOf(from))
        .setParameter(2, ids)
        .executeUpdate();
    entities
        .createNativeQuery(
            "update roster.entry set valid_until = ? where id in (select cast(value as bigint)"
                + " from jsonb_array_elements_text(cast(? as jsonb)))")
        .setParameter(1, Date.valueOf(from.minusDays(1)))
        .setParameter(2, ids)
        .executeUpdate();
  }

  /** Adds them, in one statement. */
  void insert(Collection<RosterEntry> added) {
    ArrayNode rows = JSON.createArrayNode();
    for (RosterEntry one : added) {
      ObjectNode row = rows.addObject();
      row.put("pin", one.pin()).put("centre", one.centre()).put("kind", one.kind().code());
      row.put("weekday", one.window().weekday().getValue());
      row.put("a", minute(one.window().from())).put("b", minute(one.window().until()));
      row.put("since", one.validFrom().toString());
      row.put("till", one.validUntil() == null ? null : one.validUntil().toString());
    }
    entities
        .createNativeQuery(
            "insert into roster.entry (pin, centre, kind, weekday, from_minute, until_minute,"
                + " valid_from, valid_until) select pin, centre, kind, weekday, a, b, since, till"
                + " from jsonb_to_recordset(cast(? as jsonb)) as given(pin text, centre text,"
                + " kind text, weekday smallint, a smallint, b smallint, since date, till date)")
        .setParameter(1, rows.toString())
        .executeUpdate();
  }

  /** Centres within, by code, at most 500; the online place is none. */
  List<String> centres(Reach reach) {
    StringBuilder sql =
        new StringBuilder("select k.code from network.kiosk k where k.type <> 'portal'");
    List<Object> values = new ArrayList<>();
    add(sql, values, " and k.code = ?", reach.kiosk());
    if (reach.areaPath() != null) {
      sql.append(" and k.area_id in (select id from hierarchy.area where path >= ? and path < ?)");
      values.add(reach.areaPath());
      values.add(reach.areaPath().substring(0, reach.areaPath().length() - 1) + '0');
    }
    Query asked = entities.createNativeQuery(sql.append(" order by k.code limit 500").toString());
    for (int i = 0; i < values.size(); i++) {
      asked.setParameter(i + 1, values.get(i));
    }
    List<?> rows = asked.getResultList();
    return rows.stream().map(String.class::cast).toList();
  }

  /** How these centres stand, by code; those that are not there are left out. */
  Map<String, String> statuses(Collection<String> centres) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select k.code, k.status from network.kiosk k where k.type <> 'portal' and k.code"
                    + " in (select jsonb_array_elements_text(cast(? as jsonb)))")
            .setParameter(1, texts(centres))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
  }

  /** Only one change of rosters at a time in a programme, so that each is judged by the last. */
  void lock() {
    entities.createNativeQuery("select roster.wait_for_turn()").getSingleResult();
  }

  private static String texts(Collection<String> codes) {
    ArrayNode array = JSON.createArrayNode();
    codes.forEach(array::add);
    return array.toString();
  }

  static int minute(LocalTime time) {
    return time.getHour() * MINUTES + time.getMinute();
  }

  static LocalTime time(Object minute) {
    int of = ((Number) minute).intValue();
    return LocalTime.of(of / MINUTES, of % MINUTES);
  }

  static LocalDate day(Object column) {
    return column == null ? null : ((Date) column).toLocalDate();
  }

  private static RosterRow row(Object[] c) {
    return new RosterRow(
        entry(c), new LocalText((String) c[9], (String) c[10]), (String) c[11], (String) c[12]);
  }

  private static RosterEntry entry(Object[] c) {
    return new RosterEntry(
        ((Number) c[0]).longValue(),
        (String) c[1],
        (String) c[2],
        EntryKind.find((String) c[3]).orElseThrow(),
        new Window(DayOfWeek.of(((Number) c[4]).intValue()), time(c[5]), time(c[6])),
        day(c[7]),
        day(c[8]));
  }
}

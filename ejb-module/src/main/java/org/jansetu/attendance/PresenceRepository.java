package org.jansetu.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jansetu.roster.Reach;
import org.jansetu.shared.LocalText;

/** Presence as it was reckoned. */
@Dependent
class PresenceRepository {

  private static final int MINUTES = 60;
  private static final int MOST_STRANGERS = 500;

  /** Where the sums of all centres begin in a row of the board. */
  private static final int SUMS = 12;

  private static final String DAY =
      "select a.day, a.centre, a.pin, f.name_en, f.name_hi, a.designation, a.department_code,"
          + " a.from_minute, a.until_minute, a.status, a.late_minutes, a.early_minutes,"
          + " a.first_at, a.last_at, a.way, a.regularised from attendance.day a"
          + " join roster.functionary f on f.tenant_id = a.tenant_id and f.pin = a.pin where ";

  /** One person's day needs no tally. */
  private static final String OWN =
      "select a.centre, count(*) filter (where a.status <> 'not-rostered') as due, count(*) filter"
          + " (where a.first_at is not null and a.status <> 'not-rostered') as here, count(*)"
          + " filter (where a.status in ('late', 'early')) as late, count(*) filter (where a.status"
          + " = 'due') as awaited, count(*) filter (where a.status = 'due' and a.from_minute + ? <"
          + " ?) as overdue, count(*) filter (where a.status = 'absent') as absent, count(*) filter"
          + " (where a.status in ('holiday', 'leave', 'tour', 'training', 'closed')) as excused,"
          + " count(*) filter (where a.status = 'device-down') as unseen from attendance.day a"
          + " where a.day = ?";

  private static final String COUNTED =
      "select a.centre, sum(a.due) as due, sum(a.here) as here, sum(a.late) as late,"
          + " sum(w.awaited) as awaited, sum(w.overdue) as overdue, sum(a.absent) as absent,"
          + " sum(a.excused) as excused, sum(a.unseen) as unseen from attendance.tally a"
          + " cross join lateral (select coalesce(sum(n.many), 0) as awaited, coalesce(sum(n.many)"
          + " filter (where n.since + ? < ?), 0) as overdue from unnest(a.awaited_from,"
          + " a.awaited_count) as n(since, many)) w where a.day = ?";

  @PersistenceContext private EntityManager entities;

  /** A day's figures, for a clock at that minute. */
  record Moment(LocalDate day, int grace, int nowMinute, ZoneId zone, int silentMinutes) {}

  /** The worst centres, and the sums of all of them, in one statement. */
  PresenceBoard board(Moment moment, Reach reach, int limit) {
    List<Object> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder("with counted as materialized (");
    sql.append(reach.pin() == null ? COUNTED : OWN);
    values.addAll(List.of(moment.grace(), moment.nowMinute(), Date.valueOf(moment.day())));
    within(sql, values, reach);
    sql.append(
        " group by a.centre), worst as (select * from counted order by absent desc, overdue + late"
            + " + unseen desc, centre limit ?), sums as (select count(*), sum(due) as due,"
            + " sum(here) as here, sum(absent) as absent, sum(excused) as excused from counted)"
            + " select w.*, k.name_en, k.name_hi, (select max(d.last_seen_at)"
            + " from punch.device d where d.centre = w.centre and d.status = 'admitted' having"
            + " max(d.last_seen_at) < now() - make_interval(mins => ?)), s.* from worst w"
            + " join network.kiosk k on k.code = w.centre cross join sums s"
            + " order by w.absent desc, w.overdue + w.late + w.unseen desc, w.centre");
    values.add(limit);
    values.add(moment.silentMinutes());
    List<Object[]> found = rows(sql.toString(), values, c -> c);
    if (found.isEmpty()) {
      return new PresenceBoard(moment.day(), 0, 0, 0, 0, 0, List.of());
    }
    Object[] first = found.get(0);
    return new PresenceBoard(
        moment.day(),
        number(first[SUMS]),
        number(first[SUMS + 1]),
        number(first[SUMS + 2]),
        number(first[SUMS + 3]),
        number(first[SUMS + 4]),
        found.stream().map(c -> centre(c, moment.zone())).toList());
  }

  private static CentreDay centre(Object[] c, ZoneId zone) {
    return new CentreDay(
        (String) c[0],
        new LocalText((String) c[9], (String) c[10]),
        number(c[1]),
        number(c[2]),
        number(c[3]),
        number(c[4]),
        number(c[5]),
        number(c[6]),
        number(c[7]),
        number(c[8]),
        time(c[11], zone));
  }

  private static void within(StringBuilder sql, List<Object> values, Reach reach) {
    add(sql, values, " and a.centre = ?", reach.kiosk());
    add(sql, values, " and a.department_code = ?", reach.department());
    add(sql, values, " and a.pin = ?", reach.pin());
    if (reach.areaPath() != null) {
      sql.append(
          " and a.centre in (select k.code from network.kiosk k join hierarchy.area h on"
              + " h.tenant_id = k.tenant_id and h.id = k.area_id where h.path >= ?"
              + " and h.path < ?)");
      values.add(reach.areaPath());
      values.add(reach.areaPath().substring(0, reach.areaPath().length() - 1) + '0');
    }
  }

  private static void add(StringBuilder sql, List<Object> values, String part, Object value) {
    if (value != null) {
      sql.append(part);
      values.add(value);
    }
  }

  /** A centre's people on a day, by hour. */
  List<DayRow> ofCentre(
      String centre, LocalDate day, Reach reach, Function<String, LocalText> words, ZoneId zone) {
    StringBuilder sql = new StringBuilder(DAY).append("a.day = ? and a.centre = ?");
    List<Object> values = new ArrayList<>(List.of(Date.valueOf(day), centre));
    add(sql, values, " and a.department_code = ?", reach.department());
    add(sql, values, " and a.pin = ?", reach.pin());
    sql.append(" order by a.from_minute nulls last, a.pin limit 1000");
    return rows(sql.toString(), values, c -> row(c, words, zone));
  }

  /** A person's days, the newest first, at most 400 rows. */
  List<DayRow> ofPerson(
      String pin, LocalDate from, LocalDate until, Function<String, LocalText> words, ZoneId zone) {
    return rows(
        DAY + "a.pin = ? and a.day between ? and ? order by a.day desc, a.from_minute limit 400",
        List.of(pin, Date.valueOf(from), Date.valueOf(until)),
        c -> row(c, words, zone));
  }

  /** What is planned for a centre on a day, with what is known of it by now. */
  List<PublicRow> planned(
      String centre,
      LocalDate day,
      Function<String, LocalText> words,
      Function<String, LocalText> departments,
      int nowMinute) {
    return rows(
        "select f.name_en, f.name_hi, d.designation, d.department_code, d.from_minute,"
            + " d.until_minute, d.exempt, a.status, a.first_at, a.last_at > a.first_at, a.kind,"
            + " f.illustrative from roster.due(?, ?) d"
            + " join roster.functionary f on f.pin = d.pin"
            + " left join attendance.day a on a.day = ? and a.pin = d.pin and a.centre = ?"
            + " order by d.from_minute, f.name_en limit 500",
        List.of(Date.valueOf(day), centre, Date.valueOf(day), centre),
        c ->
            new PublicRow(
                new LocalText((String) c[0], (String) c[1]),
                words.apply((String) c[2]),
                departments.apply((String) c[3]),
                minute(c[4]),
                minute(c[5]),
                state(c, nowMinute),
                (Boolean) c[11]));
  }

  /** Who has to be at a centre in the week in which that day lies, visits first. */
  List<NoticePaper.Sitter> week(
      String centre,
      LocalDate day,
      Function<String, LocalText> words,
      Function<String, LocalText> departments) {
    List<Map.Entry<String, NoticePaper.Sitter>> found =
        rows(
            "select f.pin, f.name_en, f.name_hi, f.designation, f.department_code, f.illustrative,"
                + " e.weekday, e.from_minute, e.until_minute from roster.entry e"
                + " join roster.functionary f on f.tenant_id = e.tenant_id and f.pin = e.pin"
                + " and f.valid_from <= ? and (f.valid_until is null or f.valid_until >= ?)"
                + " where e.centre = ? and e.valid_from <= ?"
                + " and (e.valid_until is null or e.valid_until >= ?)"
                + " order by e.kind desc, f.designation, length(f.pin), f.pin, e.weekday,"
                + " e.from_minute limit 2000",
            List.of(
                Date.valueOf(day), Date.valueOf(day), centre, Date.valueOf(day), Date.valueOf(day)),
            c ->
                Map.entry(
                    (String) c[0],
                    new NoticePaper.Sitter(
                        new LocalText((String) c[1], (String) c[2]),
                        words.apply((String) c[3]),
                        departments.apply((String) c[4]),
                        (Boolean) c[5],
                        List.of(new NoticePaper.Hours(number(c[6]), minute(c[7]), minute(c[8]))))));
    Map<String, NoticePaper.Sitter> sitters = new LinkedHashMap<>();
    found.forEach(one -> sitters.merge(one.getKey(), one.getValue(), NoticePaper.Sitter::and));
    return List.copyOf(sitters.values());
  }

  /** Why somebody is away is nobody's business but the office's. */
  private static String state(Object[] c, int nowMinute) {
    boolean isSeen = c[8] != null;
    int until = number(c[5]);
    if (isSeen) {
      return nowMinute <= until ? "here" : "gone";
    }
    if (c[6] != null || "absent".equals(c[7]) || "leave".equals(c[7])) {
      return "away";
    }
    return nowMinute > until ? "away" : "awaited";
  }

  /** Centres that have a roster on that day or later, by code, at most 500. */
  List<String> rostered(LocalDate day) {
    return rows(
        "select distinct centre from roster.entry where valid_until is null or valid_until >= ?"
            + " order by centre limit 500",
        List.of(Date.valueOf(day)),
        c -> (String) c[0]);
  }

  /** Why a whole centre has no duty on a day, or null. */
  String closed(String centre, LocalDate day) {
    return rows(
            "select min(x.kind) from roster.exemption x where x.centre = ? and x.withdrawn_at is"
                + " null and x.from_day <= ? and x.until_day >= ?",
            List.of(centre, Date.valueOf(day), Date.valueOf(day)),
            c -> (String) c[0])
        .get(0);
  }

  /** Punches that are nobody's duty, the newest first. */
  List<Stranger> strangers(LocalDate from, LocalDate until, Reach reach, ZoneId zone) {
    StringBuilder sql =
        new StringBuilder(
            "select a.day, a.centre, a.pin, a.kind, a.punches, a.first_at, a.last_at"
                + " from attendance.stranger a where a.day between ? and ?");
    List<Object> values = new ArrayList<>(List.of(Date.valueOf(from), Date.valueOf(until)));
    within(
        sql, values, new Reach(reach.kiosk(), reach.area(), reach.areaPath(), null, reach.pin()));
    sql.append(" order by a.day desc, a.last_at desc limit ").append(MOST_STRANGERS);
    return rows(
        sql.toString(),
        values,
        c ->
            new Stranger(
                ((Date) c[0]).toLocalDate(),
                (String) c[1],
                (String) c[2],
                (String) c[3],
                number(c[4]),
                time(c[5], zone),
                time(c[6], zone)));
  }

  private <T> List<T> rows(String sql, List<?> values, Function<Object[], T> maker) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<?> found = query.getResultList();
    return found.stream()
        .map(row -> row instanceof Object[] columns ? columns : new Object[] {row})
        .map(maker)
        .toList();
  }

  private static DayRow row(Object[] c, Function<String, LocalText> words, ZoneId zone) {
    return new DayRow(
        ((Date) c[0]).toLocalDate(),
        (String) c[1],
        new DayRow.Person(
            (String) c[2],
            new LocalText((String) c[3], (String) c[4]),
            words.apply((String) c[5]),
            (String) c[6]),
        minute(c[7]),
        minute(c[8]),
        (String) c[9],
        c[10] == null ? null : number(c[10]),
        c[11] == null ? null : number(c[11]),
        time(c[12], zone),
        time(c[13], zone),
        (String) c[14],
        (Boolean) c[15]);
  }

  private static int number(Object column) {
    return ((Number) column).intValue();
  }

  private static LocalTime minute(Object column) {
    return column == null ? null : LocalTime.of(number(column) / MINUTES, number(column) % MINUTES);
  }

  private static OffsetDateTime time(Object column, ZoneId zone) {
    if (column == null) {
      return null;
    }
    return column instanceof OffsetDateTime at
        ? at.atZoneSameInstant(zone).toOffsetDateTime()
        : ((java.sql.Timestamp) column).toInstant().atZone(zone).toOffsetDateTime();
  }
}

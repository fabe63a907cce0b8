package org.jansetu.muster;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jansetu.roster.Reach;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Caller;

/** Reports, their lines, and what is noted beside them. */
@Dependent
class MusterRepository {

  private static final String SUMS =
      "count(l.pin), coalesce(sum(l.due), 0), coalesce(sum(l.present), 0),"
          + " coalesce(sum(l.late), 0), coalesce(sum(l.early), 0), coalesce(sum(l.absent), 0),"
          + " coalesce(sum(l.excused), 0), coalesce(sum(l.cases), 0),"
          + " coalesce(sum(l.grievances), 0), coalesce(sum(l.citizens), 0),"
          + " coalesce(sum(l.promise_days), 0)";
  private static final String REPORT =
      "r.id, r.department_code, r.week, (extract(epoch from r.made_at) * 1000)::bigint, r.read_by,"
          + " (extract(epoch from r.read_at) * 1000)::bigint, r.reader,"
          + " (extract(epoch from r.raised_at) * 1000)::bigint, r.counts_closed, r.late_minutes";
  private static final int SUMS_AT = 10;
  private static final int MOST_SUMS = 1_000;

  private static final String FROM =
      " from muster.report r join muster.line l on l.report_id = r.id where true";

  @PersistenceContext private EntityManager entities;

  /** A report as it is kept. */
  record Row(
      long id,
      String department,
      LocalDate week,
      Instant madeAt,
      LocalDate readBy,
      Instant readAt,
      String reader,
      Instant raisedAt,
      HarmRule harm,
      MusterTotals totals) {}

  /** A line as it is kept. */
  record Line(
      String pin,
      LocalText name,
      String designation,
      String centre,
      List<String> days,
      List<String> ways,
      MusterTotals totals,
      long lateMinutes) {}

  /** What sums up somebody's weeks. */
  record Sum(String code, LocalText name, long due, long came, long decided, long inTime) {}

  /** Makes the reports of that week; how many lines they have. */
  int make(LocalDate monday, LocalDate readBy, HarmRule harm) {
    return number(
            entities
                .createNativeQuery("select muster.make(?, ?, ?, cast(nullif(?, '') as integer))")
                .setParameter(1, Date.valueOf(monday))
                .setParameter(2, Date.valueOf(readBy))
                .setParameter(3, harm.countsClosed())
                .setParameter(4, harm.lateMinutes() == null ? "" : harm.lateMinutes().toString())
                .getSingleResult())
        .intValue();
  }

  /** Notes what days of sent reports have become; how many changes are new. */
  int correct(LocalDate since) {
    return number(
            entities
                .createNativeQuery("select muster.correct(?)")
                .setParameter(1, Date.valueOf(since))
                .getSingleResult())
        .intValue();
  }

  /** Whether the week is reported. */
  boolean isMade(LocalDate monday) {
    return !entities
        .createNativeQuery("select 1 from muster.report where week = ? limit 1")
        .setParameter(1, Date.valueOf(monday))
        .getResultList()
        .isEmpty();
  }

  /** Reports that lie within, newest first and by department, of that week or of all. */
  List<Row> list(Reach reach, LocalDate week, int most) {
    Statement statement = new Statement("select " + REPORT + ", " + SUMS + FROM).within(reach);
    if (week != null) {
      statement.add(" and r.week = ?", Date.valueOf(week));
    }
    return rows(
        statement.add(
            " group by r.tenant_id, r.id order by r.week desc, r.department_code limit ?", most));
  }

  /** The report, summed over what lies within; empty where nothing of it does. */
  Optional<Row> find(Reach reach, long id) {
    return rows(
            new Statement("select " + REPORT + ", " + SUMS + FROM)
                .within(reach)
                .add(" and r.id = ? group by r.tenant_id, r.id", id))
        .stream()
        .findFirst();
  }

  /** Reports of that week, as they were made. */
  List<Row> ofWeek(LocalDate week) {
    return list(Musters.EVERYTHING, week, Integer.MAX_VALUE);
  }

  /** A statement that grows with its values. */
  private final class Statement {

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    Statement(String begin) {
      sql = new StringBuilder(begin);
    }

    Statement add(String more, Object... with) {
      sql.append(more);
      values.addAll(List.of(with));
      return this;
    }

    /** Leaves out what lies outside of somebody's reach. */
    Statement within(Reach reach) {
      if (reach.kiosk() != null) {
        add(" and l.centre = ?", reach.kiosk());
      }
      if (reach.areaPath() != null) {
        add(
            " and l.centre in (select k.code from network.kiosk k"
                + " join hierarchy.area a on a.id = k.area_id where starts_with(a.path, ?))",
            reach.areaPath());
      }
      if (reach.department() != null) {
        add(" and r.department_code = ?", reach.department());
      }
      return reach.pin() == null ? this : add(" and l.pin = ?", reach.pin());
    }

    List<Object[]> rows() {
      Query query = entities.createNativeQuery(sql.toString());
      for (int i = 0; i < values.size(); i++) {
        query.setParameter(i + 1, values.get(i));
      }
      List<Object[]> rows = new ArrayList<>();
      for (Object row : query.getResultList()) {
        rows.add(row instanceof Object[] columns ? columns : new Object[] {row});
      }
      return rows;
    }
  }

  /** Lines that lie within, the most harm first. */
  List<Line> lines(Reach reach, long id, int skip, int most) {
    List<Line> lines = new ArrayList<>();
    for (Object[] c :
        new Statement(
                "select l.pin, l.name_en, l.name_hi, l.designation, l.centre,"
                    + " array_to_string(l.days, ',', '-'), 1, l.due, l.present, l.late, l.early,"
                    + " l.absent, l.excused, l.cases, l.grievances, l.citizens, l.promise_days,"
                    + " l.late_minutes, coalesce(array_to_string(l.ways, ',', '-'), '')"
                    + FROM)
            .within(reach)
            .add(
                " and r.id = ? order by l.promise_days desc, l.absent desc,"
                    + " l.late_minutes desc, l.pin, l.centre offset ? limit ?",
                id,
                skip,
                most)
            .rows()) {
      lines.add(
          new Line(
              (String) c[0],
              new LocalText((String) c[1], (String) c[2]),
              (String) c[3],
              (String) c[4],
              week(c[5]),
              week(c[18]),
              totals(c, 6),
              number(c[17])));
    }
    return lines;
  }

  /** What stands for each day of a week; nothing where the report does not say it. */
  private static List<String> week(Object column) {
    List<String> days = new ArrayList<>();
    for (String day : ((String) column).split(",", -1)) {
      days.add(day.equals("-") || day.isEmpty() ? null : day);
    }
    return days;
  }

  /** The centres of a report. */
  List<String> centres(long id) {
    return new Statement("select distinct centre from muster.line")
        .add(" where report_id = ? order by centre", id).rows().stream()
            .map(row -> (String) row[0])
            .toList();
  }

  /** Whether the report has such a line within. */
  boolean has(Reach reach, long id, String pin, String centre) {
    return !new Statement("select 1" + FROM)
        .within(reach)
        .add(" and r.id = ? and l.pin = ? and l.centre = ?", id, pin, centre)
        .rows()
        .isEmpty();
  }

  /** Notes who opened it first. */
  boolean read(long id, Caller reader) {
    return entities
            .createNativeQuery(
                "update muster.report set read_at = clock_timestamp(), reader_id = ?, reader = ?"
                    + " where id = ? and read_at is null")
            .setParameter(1, reader.user())
            .setParameter(2, reader.username())
            .setParameter(3, id)
            .executeUpdate()
        == 1;
  }

  /** Reports that nobody has opened in time and that go up now. */
  List<Long> raise(LocalDate today) {
    List<Long> raised = new ArrayList<>();
    for (Object id :
        entities
            .createNativeQuery(
                "update muster.report set raised_at = clock_timestamp() where read_by <= ?"
                    + " and read_at is null and raised_at is null returning id")
            .setParameter(1, Date.valueOf(today))
            .getResultList()) {
      raised.add(number(id));
    }
    return raised;
  }

  void take(long id, NewMeasure measure, Measure kind, Caller by) {
    entities
        .createNativeQuery(
            "insert into muster.action (report_id, pin, centre, kind, pay_days, order_number,"
                + " remark, actor_id, actor) values (?, ?, ?, ?, cast(nullif(?, '') as smallint),"
                + " nullif(?, ''), ?, ?, ?)")
        .setParameter(1, id)
        .setParameter(2, measure.pin())
        .setParameter(3, measure.centre())
        .setParameter(4, kind.code())
        .setParameter(5, measure.payDays() == null ? "" : measure.payDays().toString())
        .setParameter(6, measure.orderNumber() == null ? "" : measure.orderNumber())
        .setParameter(7, measure.remark())
        .setParameter(8, by.user())
        .setParameter(9, by.username())
        .executeUpdate();
  }

  /** What the head did about anybody in the report, oldest first. */
  List<Object[]> measures(long id) {
    return new Statement("select pin, centre, kind, pay_days, order_number, remark, actor,")
        .add(
            " (extract(epoch from at) * 1000)::bigint from muster.action"
                + " where report_id = ? order by id",
            id)
        .rows();
  }

  /** What was learned of anybody in the report, oldest first. */
  List<Object[]> corrections(long id) {
    return new Statement("select pin, centre, day, was, became,")
        .add(
            " (extract(epoch from noted_at) * 1000)::bigint from muster.correction"
                + " where report_id = ? order by id",
            id)
        .rows();
  }

  /**
   * People, or departments, over the weeks since, by code.
   *
   * @param byDepartment departments instead of people
   */
  List<Sum> sums(Reach reach, LocalDate since, boolean byDepartment) {
    String who = byDepartment ? "r.department_code" : "l.pin";
    List<Sum> sums = new ArrayList<>();
    for (Object[] c :
        new Statement(
                "select "
                    + who
                    + ", max(l.name_en), max(l.name_hi), sum(l.due), sum(l.due - l.absent),"
                    + " sum(l.decided), sum(l.in_time)"
                    + FROM)
            .within(reach)
            .add(
                " and r.week >= ? group by " + who + " order by " + who + " limit ?",
                Date.valueOf(since),
                MOST_SUMS)
            .rows()) {
      sums.add(
          new Sum(
              (String) c[0],
              new LocalText((String) c[1], (String) c[2]),
              number(c[3]),
              number(c[4]),
              number(c[5]),
              number(c[6])));
    }
    return sums;
  }

  /** Days due and come, late ones and promise days of each week since, oldest first. */
  List<Object[]> weeks(Reach reach, LocalDate since) {
    return new Statement(
            "select r.week, sum(l.due), sum(l.due - l.absent), sum(l.late), sum(l.promise_days)"
                + FROM)
        .within(reach)
        .add(" and r.week >= ? group by r.week order by r.week", Date.valueOf(since))
        .rows();
  }

  private static List<Row> rows(Statement statement) {
    List<Row> rows = new ArrayList<>();
    for (Object[] c : statement.rows()) {
      rows.add(
          new Row(
              number(c[0]),
              (String) c[1],
              day(c[2]),
              moment(c[3]),
              day(c[4]),
              moment(c[5]),
              (String) c[6],
              moment(c[7]),
              new HarmRule((Boolean) c[8], c[9] == null ? null : number(c[9]).intValue()),
              totals(c, SUMS_AT)));
    }
    return rows;
  }

  private static MusterTotals totals(Object[] c, int at) {
    return new MusterTotals(
        number(c[at]),
        number(c[at + 1]),
        number(c[at + 2]),
        number(c[at + 3]),
        number(c[at + 4]),
        number(c[at + 5]),
        number(c[at + 6]),
        number(c[at + 7]),
        number(c[at + 8]),
        number(c[at + 9]),
        number(c[at + 10]));
  }

  static LocalDate day(Object column) {
    return ((Date) column).toLocalDate();
  }

  static Instant moment(Object column) {
    return column == null ? null : Instant.ofEpochMilli(number(column));
  }

  static Long number(Object column) {
    return ((Number) column).longValue();
  }
}

package org.jansetu.attendance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Days that are marked, and the call that reckons them. */
@Dependent
class ReckoningRepository {

  private static final ObjectMapper JSON = new ObjectMapper();

  @PersistenceContext private EntityManager entities;

  /** A centre on a day. */
  record Cell(LocalDate day, String centre) {}

  /**
   * How days are reckoned.
   *
   * @param today the programme's day
   * @param nowMinute minutes since it began
   * @param zone the programme's zone
   * @param oldest days before it are left alone
   * @param off days that are not worked
   * @param grace minutes that are forgiven
   * @param earliest minutes before a window
   * @param latest minutes after it
   * @param leaving kinds of those who punch again when they leave
   */
  record Terms(
      LocalDate today,
      int nowMinute,
      String zone,
      LocalDate oldest,
      List<LocalDate> off,
      int grace,
      int earliest,
      int latest,
      Collection<String> leaving) {}

  /** Marks them, in one statement. */
  void mark(Collection<Cell> cells) {
    ArrayNode rows = JSON.createArrayNode();
    cells.forEach(
        cell -> rows.addObject().put("day", cell.day().toString()).put("centre", cell.centre()));
    entities
        .createNativeQuery(
            "insert into attendance.mark (day, centre) select day, centre"
                + " from jsonb_to_recordset(cast(? as jsonb)) as given(day date, centre text)")
        .setParameter(1, rows.toString())
        .executeUpdate();
  }

  /** Marks every centre that has a roster on all of these days; returns how many cells. */
  int markAll(LocalDate first, LocalDate last) {
    return ((Number)
            entities
                .createNativeQuery("select attendance.mark_all(?, ?)")
                .setParameter(1, Date.valueOf(first))
                .setParameter(2, Date.valueOf(last))
                .getSingleResult())
        .intValue();
  }

  /** Lays out a new day, and marks those whose time is over. */
  void open(Terms terms) {
    entities
        .createNativeQuery("select cast(attendance.open_day(?, ?, ?) as text)")
        .setParameter(1, Date.valueOf(terms.today()))
        .setParameter(2, terms.nowMinute())
        .setParameter(3, terms.latest())
        .getSingleResult();
  }

  /** Reckons what is marked; how many rows have changed, or -1 where another server does it. */
  int reckon(Terms terms) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select attendance.reckon(?, ?, ?, cast(string_to_array(?, ' ') as date[]), ?,"
                        + " ?, ?, ?, string_to_array(?, ' '))")
                .setParameter(1, Date.valueOf(terms.today()))
                .setParameter(2, terms.nowMinute())
                .setParameter(3, terms.zone())
                .setParameter(
                    4,
                    terms.off().stream().map(LocalDate::toString).collect(Collectors.joining(" ")))
                .setParameter(5, Date.valueOf(terms.oldest()))
                .setParameter(6, terms.grace())
                .setParameter(7, terms.earliest())
                .setParameter(8, terms.latest())
                .setParameter(9, String.join(" ", terms.leaving()))
                .getSingleResult())
        .intValue();
  }

  /** Whether something is still marked. */
  boolean hasMarks() {
    return (Boolean)
        entities.createNativeQuery("select exists (select from attendance.mark)").getSingleResult();
  }
}

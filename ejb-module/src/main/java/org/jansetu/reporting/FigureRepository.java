package org.jansetu.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jansetu.shared.LocalText;

/** Counted grievances; nothing here reads a grievance itself but the counting function. */
@Dependent
class FigureRepository {

  private static final String SUMS =
      ", sum(lodged), sum(open), sum(kept), sum(broken), sum(overturned), sum(re_marked),"
          + " sum(refiled) from reporting.grievance_cell where month between ? and ?"
          + " and (? = '' or department_code = ?) and (? = '' or category = ?)"
          + " and (? = '' or area_code = any(string_to_array(?, ',')))";

  private static final int COUNTS = 7;

  @PersistenceContext private EntityManager entities;

  /**
   * Which cells.
   *
   * @param from first day of the first month
   * @param until first day of the last month
   * @param department code of the department, or empty
   * @param category code of the category, or empty
   * @param areas codes of areas joined by commas, or empty for all
   */
  record Wanted(
      LocalDate from, LocalDate until, String department, String category, String areas) {}

  /** A cell of the keys that were asked for. */
  record Cell(String first, String second, Figure figure) {}

  List<Cell> byPlaceAndCategory(Wanted wanted) {
    return cells("select area_code, category" + SUMS + " group by 1, 2", wanted);
  }

  List<Cell> byMonth(Wanted wanted) {
    return cells("select to_char(month, 'YYYY-MM'), ''" + SUMS + " group by 1 order by 1", wanted);
  }

  List<Cell> byOffice(Wanted wanted) {
    return cells("select office, ''" + SUMS + " group by 1", wanted);
  }

  private List<Cell> cells(String sql, Wanted wanted) {
    Query query =
        entities
            .createNativeQuery(sql)
            .setParameter(1, Date.valueOf(wanted.from()))
            .setParameter(2, Date.valueOf(wanted.until()))
            .setParameter(3, wanted.department())
            .setParameter(4, wanted.department())
            .setParameter(5, wanted.category())
            .setParameter(6, wanted.category())
            .setParameter(7, wanted.areas())
            .setParameter(8, wanted.areas());
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> cell((Object[]) row)).toList();
  }

  private static Cell cell(Object[] row) {
    long[] counts = new long[COUNTS];
    for (int i = 0; i < COUNTS; i++) {
      counts[i] = ((Number) row[i + 2]).longValue();
    }
    String first = (String) row[0];
    return new Cell(
        first,
        (String) row[1],
        new Figure(
            first,
            LocalText.english(first),
            counts[0],
            counts[1],
            counts[2],
            counts[3],
            counts[4],
            counts[5],
            counts[6]));
  }

  /** When it was counted last. */
  Optional<Instant> countedAt() {
    List<?> rows =
        entities
            .createNativeQuery(
                "select cast(extract(epoch from at) * 1000 as bigint)"
                    + " from reporting.grievance_count")
            .getResultList();
    return rows.stream().map(at -> Instant.ofEpochMilli(((Number) at).longValue())).findFirst();
  }

  /** Counts what has changed; how many cells were written, or -1 while another server counts. */
  int count(LocalDate today) {
    return ((Number)
            entities
                .createNativeQuery("select reporting.count_grievances(?)")
                .setParameter(1, Date.valueOf(today))
                .getSingleResult())
        .intValue();
  }
}

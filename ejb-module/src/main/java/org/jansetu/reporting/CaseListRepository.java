package org.jansetu.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.shared.LocalText;

/** The register of a department's cases. */
@Dependent
class CaseListRepository {

  private static final String COLUMNS =
      "select a.id, a.number, a.service_code, a.applicant_name, a.kiosk_code, a.filed_on,"
          + " a.promised_on, a.state, a.decided_on, a.broken_on is not null"
          + " from application.service_application a"
          + " join hierarchy.area h on h.id = a.area_id"
          + " where a.filed_on between ? and ?"
          + " and (cast(? as text) is null or a.department_code = ?)"
          + " and (cast(? as text) is null or starts_with(h.path, ?))"
          + " and (cast(? as text) is null or a.service_code = ?)"
          + " and (cast(? as text) is null or starts_with(a.number, upper(?))"
          + " or position(lower(?) in lower(a.applicant_name)) > 0)"
          + " and a.id < ? and ";

  @PersistenceContext private EntityManager entities;

  /** A case with the number by which the next page goes on. */
  record Found(long id, CaseLine line) {}

  /**
   * Newest first, before that one.
   *
   * @param within path of the area to which the caller is confined, or null
   */
  List<Found> list(CaseListQuery query, String within, long before, int most) {
    Query found =
        entities
            .createNativeQuery(
                COLUMNS + query.state().condition() + " order by a.id desc limit " + most)
            .setParameter(1, Date.valueOf(query.from()))
            .setParameter(2, Date.valueOf(query.until()));
    String[] narrow = {query.department(), within, query.service()};
    for (int i = 0; i < narrow.length; i++) {
      found.setParameter(3 + 2 * i, narrow[i]).setParameter(4 + 2 * i, narrow[i]);
    }
    found.setParameter(9, query.text()).setParameter(10, query.text());
    found.setParameter(11, query.text()).setParameter(12, before);
    List<?> rows = found.getResultList();
    return rows.stream().map(row -> found((Object[]) row)).toList();
  }

  private static Found found(Object[] c) {
    String service = (String) c[2];
    return new Found(
        ((Number) c[0]).longValue(),
        new CaseLine(
            (String) c[1],
            service,
            LocalText.english(service),
            (String) c[3],
            (String) c[4],
            day(c[5]),
            day(c[6]),
            (String) c[7],
            day(c[8]),
            (Boolean) c[9]));
  }

  private static LocalDate day(Object column) {
    return column == null ? null : ((Date) column).toLocalDate();
  }
}

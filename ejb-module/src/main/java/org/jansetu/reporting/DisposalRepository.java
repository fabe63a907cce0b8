package org.jansetu.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.util.List;
import org.jansetu.shared.LocalText;

/** Applications by what became of them. */
@Dependent
class DisposalRepository {

  private static final String COUNTS =
      " count(*), count(*) filter (where disposed and not broken),"
          + " count(*) filter (where disposed and broken),"
          + " count(*) filter (where not disposed and not broken),"
          + " count(*) filter (where not disposed and broken)"
          + " from reporting.disposal where filed_on between ? and ?"
          + " and (cast(? as text) is null or starts_with(area_path, ?))"
          + " and (cast(? as text) is null or starts_with(area_path, ?))"
          + " and (cast(? as text) is null or provider_code = ?)"
          + " and (cast(? as text) is null or department_code = ?)"
          + " and (cast(? as text) is null or kiosk_code = ?)";
  private static final int MOST = 500;

  @PersistenceContext private EntityManager entities;

  /** Rows with the name of the centre where they are centres, else with the code as name. */
  List<Disposal> rows(DisposalQuery query, Reach reach) {
    boolean isCentre = query.by() == DisposalQuery.By.CENTRE;
    String group = query.by().expression();
    String name = isCentre ? "min(kiosk_name_en), min(kiosk_name_hi)" : group + ", null";
    String order = query.by() == DisposalQuery.By.MONTH ? " order by 1" : " order by 4 desc, 1";
    return disposals(
        bound(
            "select "
                + group
                + ", "
                + name
                + ","
                + COUNTS
                + " group by "
                + group
                + order
                + " limit "
                + MOST,
            query,
            reach));
  }

  Disposal total(DisposalQuery query, Reach reach) {
    return disposals(bound("select 'total', 'total', null," + COUNTS, query, reach)).get(0);
  }

  private Query bound(String sql, DisposalQuery query, Reach reach) {
    Query bound =
        entities
            .createNativeQuery(sql)
            .setParameter(1, Date.valueOf(query.from().atDay(1)))
            .setParameter(2, Date.valueOf(query.until().atEndOfMonth()));
    String[] narrow = {
      reach.within(), reach.district(), reach.provider(), query.department(), query.kiosk()
    };
    for (int i = 0; i < narrow.length; i++) {
      bound.setParameter(3 + 2 * i, narrow[i]).setParameter(4 + 2 * i, narrow[i]);
    }
    return bound;
  }

  private static List<Disposal> disposals(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new Disposal(
                    (String) r[0],
                    new LocalText((String) r[1], (String) r[2]),
                    number(r[3]),
                    number(r[4]),
                    number(r[5]),
                    number(r[6]),
                    number(r[7])))
        .toList();
  }

  private static long number(Object counted) {
    return ((Number) counted).longValue();
  }
}

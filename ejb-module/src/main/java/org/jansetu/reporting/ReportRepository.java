package org.jansetu.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;
import org.jansetu.shared.Page;

@Dependent
class ReportRepository {

  private static final String FIGURES =
      " count(*) filter (where status <> 'reversed'), count(*) filter (where status = 'reversed'),"
          + " coalesce(sum(total_paise) filter (where status <> 'reversed'), 0)::bigint,"
          + " coalesce(sum(commission_paise) filter (where status <> 'reversed'), 0)::bigint"
          + " from reporting.collection where charged_on = ?";
  private static final String REACH =
      " and (cast(? as text) is null or starts_with(area_path, ?))"
          + " and (cast(? as text) is null or starts_with(area_path, ?))"
          + " and (cast(? as text) is null or provider_code = ?)";
  private static final String SERVICES =
      "select service_code, service_code, null,"
          + FIGURES
          + REACH
          + " group by service_code order by 6 desc, 1";
  private static final String KIOSKS =
      "select kiosk_code, kiosk_name_en, kiosk_name_hi,"
          + FIGURES
          + REACH
          + " group by kiosk_code, kiosk_name_en, kiosk_name_hi order by 6 desc, 1";
  private static final String KIOSK_DAY =
      "select cast(? as text), cast(? as text), null," + FIGURES + " and kiosk_code = ?";

  @PersistenceContext private EntityManager entities;

  List<Collected> byService(LocalDate day, Reach reach) {
    return rows(within(SERVICES, day, reach));
  }

  List<Collected> byKiosk(LocalDate day, Reach reach) {
    return rows(within(KIOSKS, day, reach));
  }

  Collected kioskDay(LocalDate day, String kiosk) {
    return rows(entities
            .createNativeQuery(KIOSK_DAY)
            .setParameter(1, kiosk)
            .setParameter(2, kiosk)
            .setParameter(3, Date.valueOf(day))
            .setParameter(4, kiosk))
        .get(0);
  }

  /** Department, service, kept, broken and pending of the cases filed in these days. */
  List<Object[]> promises(LocalDate from, LocalDate until) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select department_code, service_code, count(*) filter (where kept),"
                    + " count(*) filter (where broken), count(*) filter (where pending)"
                    + " from reporting.promise where filed_on between ? and ?"
                    + " group by 1, 2 order by 1, 2")
            .setParameter(1, Date.valueOf(from))
            .setParameter(2, Date.valueOf(until))
            .getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  private Query within(String sql, LocalDate day, Reach reach) {
    return entities
        .createNativeQuery(sql)
        .setParameter(1, Date.valueOf(day))
        .setParameter(2, reach.within())
        .setParameter(3, reach.within())
        .setParameter(4, reach.district())
        .setParameter(5, reach.district())
        .setParameter(6, reach.provider())
        .setParameter(7, reach.provider());
  }

  private static List<Collected> rows(Query query) {
    List<?> found = query.setMaxResults(Page.MOST).getResultList();
    return found.stream().map(Object[].class::cast).map(ReportRepository::row).toList();
  }

  private static Collected row(Object[] c) {
    return new Collected(
        (String) c[0],
        new LocalText((String) c[1], (String) c[2]),
        ((Number) c[3]).longValue(),
        ((Number) c[4]).longValue(),
        Money.ofPaise(((Number) c[5]).longValue()),
        Money.ofPaise(((Number) c[6]).longValue()));
  }
}

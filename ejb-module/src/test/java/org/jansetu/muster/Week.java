package org.jansetu.muster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jansetu.tenancy.TenantBound;

/** Days of presence as the reckoning leaves them, and what a test lets pass. */
@ApplicationScoped
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Week {

  static final String CENTRE = "SKR-0002";

  @PersistenceContext private EntityManager entities;

  /** Somebody of that department. */
  void person(String pin, String department) {
    entities
        .createNativeQuery(
            "insert into roster.functionary (pin, name_en, name_hi, designation, department_code,"
                + " valid_from) values (?, 'Asha Pal', 'आशा पाल', 'patwari', ?, '2020-01-01')"
                + " on conflict do nothing")
        .setParameter(1, pin)
        .setParameter(2, department)
        .executeUpdate();
  }

  /** What a day was, or what it has become. */
  void day(LocalDate day, String pin, String department, String status) {
    entities
        .createNativeQuery(
            "insert into attendance.day (day, pin, centre, department_code, designation, kind,"
                + " from_minute, until_minute, status, late_minutes, regularised, settled,"
                + " changed_at) values (cast(? as date), ?, '"
                + CENTRE
                + "', ?, 'patwari', 'visit', 660, 780, ?, case when ? = 'late' then 25 end, false,"
                + " true, clock_timestamp()) on conflict (tenant_id, day, pin, centre) do update"
                + " set status = excluded.status, late_minutes = excluded.late_minutes,"
                + " changed_at = excluded.changed_at")
        .setParameter(1, day.toString())
        .setParameter(2, pin)
        .setParameter(3, department)
        .setParameter(4, status)
        .setParameter(5, status)
        .executeUpdate();
  }

  /** Makes the reports of a week that were to be read by that day; how many lines. */
  int make(LocalDate monday, LocalDate readBy) {
    return ((Number)
            entities
                .createNativeQuery("select muster.make(cast(? as date), cast(? as date))")
                .setParameter(1, monday.toString())
                .setParameter(2, readBy.toString())
                .getSingleResult())
        .intValue();
  }

  /** How many e-mails of that template were written about the report. */
  long mails(String template, long report) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from notification.message where template = ? and dedupe_key"
                        + " like ?")
                .setParameter(1, template)
                .setParameter(2, template + "/" + report + "/%")
                .getSingleResult())
        .longValue();
  }
}

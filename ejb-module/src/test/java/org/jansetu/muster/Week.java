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

  /** A grievance at the centre's place, with a promise, lodged and closed on these days. */
  void grievance(LocalDate lodged, LocalDate closed) {
    entities
        .createNativeQuery(
            "insert into grievance.grievance (token, kind, category, department_code, area_code,"
                + " workflow, programme_version, state, route, level_days, level, clock_level,"
                + " office, description, channel, has_contact, anonymous, filed_by, request_print,"
                + " lodged_on, promised_on, closed_on, outcome, worded) values (cast(1000000000 +"
                + " floor(random() * 8000000000) as text), 'complaint', 'land-records', 'REV',"
                + " 'ND-P2', 'grievance', 1, 'closed', array['REV/ND-D1/L1'], array[5], 1, 1,"
                + " 'REV/ND-D1/L1', 'The copy does not come', 'phone', false, true, 0,"
                + " repeat('0', 64), cast(? as date), cast(? as date), cast(? as date),"
                + " 'approved', true)")
        .setParameter(1, lodged.toString())
        .setParameter(2, lodged.plusDays(20).toString())
        .setParameter(3, closed.toString())
        .executeUpdate();
  }

  /** Makes the reports of a week that were to be read by that day; how many lines. */
  int make(LocalDate monday, LocalDate readBy) {
    return make(monday, readBy, new HarmRule(false, null));
  }

  /** The same, counting that as harm. */
  int make(LocalDate monday, LocalDate readBy, HarmRule harm) {
    String late = harm.lateMinutes() == null ? "null" : harm.lateMinutes().toString();
    return ((Number)
            entities
                .createNativeQuery(
                    "select muster.make(cast(? as date), cast(? as date), "
                        + harm.countsClosed()
                        + ", "
                        + late
                        + ")")
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

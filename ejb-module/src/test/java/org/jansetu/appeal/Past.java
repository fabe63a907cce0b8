package org.jansetu.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.worktime.WorkCalendar;

/** Lets days pass for one case: the calendar is not moved, what was noted in it is. */
@ApplicationScoped
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Past {

  @PersistenceContext private EntityManager entities;
  @Inject private Catalogue catalogue;
  @Inject private Programmes programmes;

  LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }

  /** The office of that case was due so many working days ago. */
  void late(String application, int workingDays) {
    int days =
        ((Number)
                entities
                    .createNativeQuery(
                        "select days from application.service_application where number = ?")
                    .setParameter(1, application)
                    .getSingleResult())
            .intValue();
    LocalDate due = back(today(), workingDays);
    LocalDate began = back(due, days);
    entities
        .createNativeQuery(
            "update application.service_application set due_on = cast(? as date), running_since ="
                + " cast(? as date) where number = ?")
        .setParameter(1, due.toString())
        .setParameter(2, began.toString())
        .setParameter(3, application)
        .executeUpdate();
  }

  /** The worked day after which so many working days have passed. */
  private LocalDate back(LocalDate from, int workingDays) {
    WorkCalendar calendar = catalogue.calendar();
    LocalDate day = from;
    while (calendar.workingDaysBetween(day, from) < workingDays || !calendar.isWorking(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** The case was decided so many days ago. */
  void decided(String application, int days) {
    LocalDate on = today().minusDays(days);
    entities
        .createNativeQuery(
            "update application.service_application set decided_on = cast(? as date),"
                + " stopped_since = cast(? as date), running_since = cast(? as date),"
                + " due_on = cast(? as date) where number = ?")
        .setParameter(1, on.toString())
        .setParameter(2, on.toString())
        .setParameter(3, on.minusDays(3).toString())
        .setParameter(4, on.plusDays(3).toString())
        .setParameter(5, application)
        .executeUpdate();
  }

  /** The appeal was decided so many days ago. */
  void heard(String appeal, int days) {
    entities
        .createNativeQuery("update appeal.appeal set decided_on = cast(? as date) where number = ?")
        .setParameter(1, today().minusDays(days).toString())
        .setParameter(2, appeal)
        .executeUpdate();
  }

  /** What the office was given by a direction has passed. */
  void disobeyed(String appeal) {
    entities
        .createNativeQuery("update appeal.appeal set comply_by = cast(? as date) where number = ?")
        .setParameter(1, today().minusDays(1).toString())
        .setParameter(2, appeal)
        .executeUpdate();
  }

  /** A first appeal on the case that its court has not decided in time. */
  String overdueFirst(String application) {
    String number = "FA-" + application.substring(2);
    entities
        .createNativeQuery(
            "insert into appeal.appeal (number, application_number, level, against, ground,"
                + " workflow, programme_version, state, holder_role, service_code,"
                + " department_code, kiosk_code, applicant_name, mobile, language, grounds,"
                + " channel, filed_by, filed_on, due_on, area_id)"
                + " select ?, c.number, 'first', 'case', 'silence', 'first-appeal', ?, 'filed',"
                + " 'first-appeal-officer',"
                + " c.service_code, c.department_code, c.kiosk_code, c.applicant_name, c.mobile,"
                + " c.language, 'late', 'kiosk', 1, cast(? as date), cast(? as date), c.area_id"
                + " from application.service_application c where c.number = ?")
        .setParameter(1, number)
        .setParameter(2, programmes.current().version())
        .setParameter(3, today().minusDays(40).toString())
        .setParameter(4, today().minusDays(10).toString())
        .setParameter(5, application)
        .executeUpdate();
    return number;
  }

  /** How many messages of that template went to that address. */
  long messages(String template, String recipient, String containing) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from notification.message where template = ? and recipient ="
                        + " ? and body like ?")
                .setParameter(1, template)
                .setParameter(2, recipient)
                .setParameter(3, "%" + containing + "%")
                .getSingleResult())
        .longValue();
  }

  /** A user of that name and role, reached at these addresses. */
  void officer(String username, String role, String place, String mobile) {
    Number id =
        (Number)
            entities
                .createNativeQuery(
                    "insert into access.app_user (username, password_hash) values (?,"
                        + " '$pbkdf2-sha512$none') on conflict (tenant_id, username) do update set"
                        + " active = true returning id")
                .setParameter(1, username)
                .getSingleResult();
    entities
        .createNativeQuery("update access.app_user set mobile = ?, email = ? where id = ?")
        .setParameter(1, mobile)
        .setParameter(2, username + "@example.in")
        .setParameter(3, id)
        .executeUpdate();
    entities
        .createNativeQuery(
            "insert into access.posting (user_id, role, place, valid_from) values (?, ?, ?,"
                + " current_date - 2) on conflict do nothing")
        .setParameter(1, id)
        .setParameter(2, role)
        .setParameter(3, place)
        .executeUpdate();
  }
}

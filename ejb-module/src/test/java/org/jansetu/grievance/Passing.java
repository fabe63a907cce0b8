package org.jansetu.grievance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jansetu.tenancy.TenantBound;

/** Lets days pass for one grievance, and reads what only a test may read. */
@ApplicationScoped
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Passing {

  @PersistenceContext private EntityManager entities;

  /** Its level was due so many days ago. */
  public void late(String token, int days) {
    entities
        .createNativeQuery(
            "update grievance.grievance set due_on = current_date - ? where token = ?")
        .setParameter(1, days)
        .setParameter(2, token)
        .executeUpdate();
  }

  /** It was closed so many days ago. */
  void closed(String token, int days) {
    entities
        .createNativeQuery(
            "update grievance.grievance set closed_on = current_date - ? where token = ?")
        .setParameter(1, days)
        .setParameter(2, token)
        .executeUpdate();
  }

  /** The same once more, as it stood before grievances had words. */
  void copyWithoutWords(String token, String copy) {
    String columns =
        "kind, category, department_code, area_code, workflow, programme_version, state,"
            + " holder_role, route, level_days, level, clock_level, office, description, channel,"
            + " has_contact, anonymous, filed_by, request_print, lodged_on, promised_on, due_on";
    entities
        .createNativeQuery(
            "insert into grievance.grievance (token, "
                + columns
                + ") select ?, "
                + columns
                + " from grievance.grievance where token = ?")
        .setParameter(1, copy)
        .setParameter(2, token)
        .executeUpdate();
  }

  /** Everything that is written of it outside the identities, as one text. */
  String everything(String token) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select cast(g as text) || (select string_agg(cast(e as text), '') from"
                    + " grievance.event e where e.grievance_id = g.id) || coalesce((select"
                    + " string_agg(cast(m as text), '') from notification.message m where"
                    + " m.recipient like '%' || g.token), '') || coalesce((select"
                    + " string_agg(cast(a as text), '') from audit.event a where a.subject"
                    + " like '%' || g.token), '') from grievance.grievance g where token = ?")
            .setParameter(1, token)
            .getResultList();
    return (String) rows.get(0);
  }

  /** How many messages of that kind were addressed to whoever is behind it. */
  long messages(String template, String token) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from notification.message where template = ? and recipient ="
                        + " 'sealed:grievance/' || ?")
                .setParameter(1, template)
                .setParameter(2, token)
                .getSingleResult())
        .longValue();
  }
}

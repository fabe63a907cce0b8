package org.jansetu.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import org.jansetu.tenancy.TenantBound;

/** What was at another time than now. */
@ApplicationScoped
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Forgotten {

  @PersistenceContext private EntityManager entities;

  /** It was taken so many hours before it was. */
  void taken(long task, int hours) {
    entities
        .createNativeQuery(
            "update contact.task set claimed_at = claimed_at - ? * interval '1 hour' where id = ?")
        .setParameter(1, hours)
        .setParameter(2, task)
        .executeUpdate();
  }

  /** Somebody rang then, and nobody answered. */
  void lost(String call, OffsetDateTime at) {
    entities
        .createNativeQuery(
            "insert into contact.call (external_id, direction, state, rang_at)"
                + " values (?, 'inbound', 'lost', cast(? as timestamptz))")
        .setParameter(1, call)
        .setParameter(2, at.toString())
        .executeUpdate();
  }
}

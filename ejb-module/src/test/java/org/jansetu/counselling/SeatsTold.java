package org.jansetu.counselling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.jansetu.tenancy.TenantBound;

/** What candidates were told, and days that pass. */
@ApplicationScoped
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SeatsTold {

  @PersistenceContext private EntityManager entities;

  long messages(String application) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from notification.message where template = 'seat-offered'"
                        + " and position(cast(? as text) in body) > 0")
                .setParameter(1, application)
                .getSingleResult())
        .longValue();
  }

  /** The time for answers of a counselling ended a minute ago. */
  void endAnswers(String board) {
    entities
        .createNativeQuery(
            "update counselling.board set answer_by = clock_timestamp() - interval '1 minute'"
                + " where code = ?")
        .setParameter(1, board)
        .executeUpdate();
  }
}

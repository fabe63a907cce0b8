package org.jansetu.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.jansetu.tenancy.TenantBound;

/** What applicants were told. */
@ApplicationScoped
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Sent {

  @PersistenceContext private EntityManager entities;

  /** How many messages of that template say these words. */
  long messages(String template, String words) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from notification.message where template = ?"
                        + " and position(cast(? as text) in body) > 0")
                .setParameter(1, template)
                .setParameter(2, words)
                .getSingleResult())
        .longValue();
  }
}

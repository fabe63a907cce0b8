package org.jansetu.exam;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.jansetu.tenancy.TenantBound;

/** What candidates were told. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Told {

  @PersistenceContext private EntityManager entities;

  /** How many messages of that template name the application. */
  long messages(String template, String application) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from notification.message where template = ?"
                        + " and position(cast(? as text) in body) > 0")
                .setParameter(1, template)
                .setParameter(2, application)
                .getSingleResult())
        .longValue();
  }
}

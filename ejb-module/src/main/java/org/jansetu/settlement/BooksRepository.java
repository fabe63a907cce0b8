package org.jansetu.settlement;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@Dependent
class BooksRepository {

  @PersistenceContext private EntityManager entities;

  /** The newest transaction, 0 when there is none. */
  long newest() {
    return ((Number)
            entities
                .createNativeQuery("select coalesce(max(id), 0) from counter.transaction")
                .getSingleResult())
        .longValue();
  }

  long count(BookCheck check, long first, long second) {
    return ((Number)
            entities
                .createNativeQuery(check.sql())
                .setParameter(1, first)
                .setParameter(2, second)
                .getSingleResult())
        .longValue();
  }
}

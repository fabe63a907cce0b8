package org.jansetu.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.function.Function;

/** Rows of one programme that no front door shows or changes. */
public record Rows(UserTransaction transaction, EntityManager entities, short tenant) {

  /** What is asked for, in a transaction of its own. */
  public List<?> read(String sql, Object... values) throws Exception {
    return within(query -> query.getResultList(), sql, values);
  }

  /** Changes something, for good; how many rows. */
  public int write(String sql, Object... values) throws Exception {
    return within(Query::executeUpdate, sql, values);
  }

  private <T> T within(Function<Query, T> what, String sql, Object... values) throws Exception {
    transaction.begin();
    try {
      entities
          .createNativeQuery("select set_config('app.tenant', ?, true)")
          .setParameter(1, Short.toString(tenant))
          .getSingleResult();
      Query query = entities.createNativeQuery(sql);
      for (int i = 0; i < values.length; i++) {
        query.setParameter(i + 1, values[i]);
      }
      T made = what.apply(query);
      transaction.commit();
      return made;
    } catch (RuntimeException e) {
      transaction.rollback();
      throw e;
    }
  }
}

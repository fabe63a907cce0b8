package org.jansetu.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jansetu.tenancy.Callers;

/**
 * The numbers of accounts, known without a database call after the first time.
 *
 * <p>An account is never removed or renamed, so a number that was read once stays right. It is a
 * plain bean, asked four times a charge, and only by session beans: they bring the entity manager
 * that it is made with.
 */
@ApplicationScoped
public class Accounts {

  @Inject private AccountOpening opening;
  @Inject private Callers callers;

  private final Map<Short, Map<AccountKey, Long>> known = new ConcurrentHashMap<>();

  /**
   * The account's number in the caller's programme. It is opened, in a transaction of its own, when
   * it is not there yet: an account without transfers says nothing, so nothing needs undoing.
   */
  public long get(AccountKey key) {
    Map<AccountKey, Long> accounts =
        known.computeIfAbsent(callers.current().tenant(), t -> new ConcurrentHashMap<>());
    Long id = accounts.get(key);
    if (id == null) {
      id = opening.open(key);
      accounts.put(key, id);
    }
    return id;
  }
}

package org.jansetu.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What has ended while tokens that say otherwise are still out: known here at once, without a look
 * into the database for every call.
 */
@ApplicationScoped
class Revocations {

  /** Longer than any session lasts. */
  private static final Duration REMEMBERED = Duration.ofHours(13);

  private record Person(short tenant, long user) {}

  private final Map<String, Instant> sessions = new ConcurrentHashMap<>();
  private final Map<Person, Instant> users = new ConcurrentHashMap<>();

  void endSession(String session, Instant now) {
    sessions.put(session, now);
  }

  /** What was read of the user before is not true any more. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserChanged event) {
    users.put(new Person(event.tenant(), event.user()), Instant.now());
  }

  boolean hasEnded(String session) {
    return sessions.containsKey(session);
  }

  boolean hasChanged(short tenant, long user, Instant since) {
    Instant changed = users.get(new Person(tenant, user));
    return changed != null && !since.isAfter(changed);
  }

  void forgetOld(Instant now) {
    Instant line = now.minus(REMEMBERED);
    sessions.values().removeIf(line::isAfter);
    users.values().removeIf(line::isAfter);
  }
}

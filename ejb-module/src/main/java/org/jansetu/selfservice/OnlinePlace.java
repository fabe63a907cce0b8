package org.jansetu.selfservice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;

/**
 * Does for a citizen what an operator does at a kiosk, at the programme's online place, where
 * nobody sits. Only this package can, and only with what the citizen has asked for.
 */
@Dependent
class OnlinePlace {

  @Inject private Kiosks kiosks;
  @Inject private Callers callers;

  /**
   * For whom something is done.
   *
   * @param user the citizen's id
   * @param language in which the citizen is told
   */
  record Person(long user, Locale language) {}

  /** Code of the online place. Refuses with payments-unavailable where there is none. */
  String code() {
    return kiosks.findPortal().orElseThrow(() -> new Refusal("payments-unavailable")).code();
  }

  /** Does it at the online place; whoever called before calls afterwards. */
  <T> T serve(Person person, Supplier<T> what) {
    return serveAt(code(), person, what);
  }

  /** Does it at that kiosk, where the citizen's own case was filed. */
  <T> T serveAt(String kiosk, Person person, Supplier<T> what) {
    Caller before = callers.current();
    callers.set(
        new Caller(
            before.tenant(),
            before.programme(),
            person.user(),
            before.username(),
            List.of(new Posting(Role.OPERATOR, kiosk)),
            person.language(),
            before.requestId()));
    try {
      return what.get();
    } finally {
      callers.set(before);
    }
  }
}

package org.jansetu.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.jansetu.audit.AuditTrail;
import org.jansetu.tenancy.TenantBound;

/**
 * The steps of a session, each in a transaction of its own: the end of a session after a stolen
 * token must last although the call that brought the token is refused.
 */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SessionStep {

  /** A sign-in lasts a long working day; then the password is asked for again. */
  private static final long SESSION_SECONDS = 12L * 3600;

  @Inject private SessionRepository sessions;
  @Inject private SignInStep signIn;
  @Inject private AuditTrail audit;

  /**
   * What came of a refresh token.
   *
   * @param session the session's id; empty when the token is unknown
   * @param who whose session goes on; empty when it does not
   */
  record Turn(String session, Optional<SignedIn> who) {}

  void open(String session, long user, String refreshSha256) {
    sessions.open(session, user, SESSION_SECONDS);
    sessions.add(refreshSha256, session);
  }

  /** Trades a refresh token for the next; a second use of it ends the session. */
  Turn turn(String oldSha256, String newSha256) {
    Optional<SessionRepository.Found> known = sessions.lock(oldSha256);
    if (known.isEmpty()) {
      return new Turn("", Optional.empty());
    }
    SessionRepository.Found found = known.get();
    if (found.used() && found.open()) {
      sessions.end(found.session(), "reused-token");
      audit.record("session.reused-token", Long.toString(found.user()), Map.of());
    }
    if (found.used() || !found.open()) {
      return new Turn(found.session(), Optional.empty());
    }
    Optional<SignedIn> who = signIn.again(found.user());
    if (who.isPresent()) {
      sessions.use(oldSha256);
      sessions.add(newSha256, found.session());
    }
    return new Turn(found.session(), who);
  }

  /** The user as they are now, or empty when they may not go on. */
  Optional<SignedIn> again(long user) {
    return signIn.again(user);
  }

  void end(String session) {
    sessions.end(session, "signed-out");
    audit.record("sign-out", "session", Map.of());
  }
}

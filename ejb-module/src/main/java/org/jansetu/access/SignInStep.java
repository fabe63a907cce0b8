package org.jansetu.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.audit.AuditTrail;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.ServerSettings;
import org.jansetu.tenancy.TenantBound;

/**
 * The steps of a sign-in that touch the database, each in a transaction of its own: no connection
 * is held while a password is hashed, and a refusal does not undo the count of failures.
 */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SignInStep {

  /** The name of a user who has none but the mobile. */
  private static final String CITIZEN_PREFIX = "m";

  @Inject private UserRepository users;
  @Inject private AttemptRepository attempts;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private ServerSettings settings;

  /** The user of that name. Refuses with too-many-attempts while the name is locked. */
  Optional<StoredUser> begin(String username) {
    long seconds = attempts.secondsLocked(username);
    if (seconds > 0) {
      throw new TooManyAttempts(seconds);
    }
    return users.find(username);
  }

  void fail(String username) {
    int failures = attempts.count(username);
    long seconds = Lockout.secondsAfter(failures);
    if (seconds > 0) {
      attempts.lock(username, seconds);
    }
    audit.record("sign-in.refused", username, Map.of("failures", failures));
  }

  SignedIn succeed(StoredUser user) {
    attempts.forget(user.username());
    audit.record("sign-in", user.username(), Map.of());
    return signedIn(user);
  }

  /**
   * The citizen who holds that mobile; made at the first time. Refuses with bad-credentials when
   * that user may not sign in.
   */
  SignedIn citizen(String mobile) {
    Posting posting = new Posting(Role.CITIZEN, mobile);
    Optional<StoredUser> known = users.findPosted(posting, settings.isDemo());
    if (known.isEmpty()) {
      users
          .insert(CITIZEN_PREFIX + mobile, Passwords.NOBODY, false)
          .ifPresent(
              id -> users.post(id, posting, LocalDate.now(programmes.current().zone()), null));
      known = users.findPosted(posting, settings.isDemo());
    }
    StoredUser user = known.orElseThrow(BadCredentials::new);
    audit.record("sign-in", user.username(), Map.of("by", "code"));
    return signedIn(user);
  }

  /** The user with today's postings, or empty when they may not sign in any more. */
  Optional<SignedIn> again(long user) {
    return users.find(user).filter(StoredUser::active).map(this::signedIn);
  }

  private SignedIn signedIn(StoredUser user) {
    Caller caller = callers.current();
    Instant now = Instant.now();
    LocalDate today = LocalDate.ofInstant(now, programmes.current().zone());
    List<String> postings = users.postings(user.id(), today).stream().map(SignedIn::text).toList();
    return new SignedIn(
        caller.tenant(), caller.programme(), user.id(), user.username(), postings, now);
  }
}

package org.jansetu.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.ServerSettings;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.tenancy.Unauthenticated;

/**
 * Sessions of the HTTP API: who is behind a token, for how long.
 *
 * <p>An access token is checked once and then remembered until it ends, so that a call costs a look
 * into memory; the database is asked when a session begins, goes on or ends. Made when the server
 * starts, because the command line needs the key before anybody signs in.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@TenantBound
public class Sessions {

  private static final int MOST_REMEMBERED = 20_000;
  private static final int REFRESH_BYTES = 32;
  private static final int SESSION_BYTES = 16;

  /** After so long a page session reads its user again. */
  private static final Duration PAGE_TRUST = AccessTokens.LIFE;

  @Inject private ServerSettings settings;
  @Inject private Users users;
  @Inject private SessionStep step;
  @Inject private Revocations revocations;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Known> remembered = new ConcurrentHashMap<>();
  private AccessTokens tokens;

  private record Known(AccessTokens.Statement statement, List<Posting> postings) {}

  @PostConstruct
  void readKey() {
    try {
      tokens = new AccessTokens(new TokenKey(settings.keysFolder()).readOrMake());
    } catch (IOException e) {
      throw new UncheckedIOException("the key that signs tokens cannot be read", e);
    }
  }

  /** Opens a session. Refuses with bad-credentials or too-many-attempts. */
  public TokenPair issue(Credentials credentials) {
    return open(users.verify(credentials));
  }

  /** Opens a session for somebody who has just proved who they are. */
  public TokenPair open(SignedIn who) {
    String session = hex(SESSION_BYTES);
    String refresh = refreshToken();
    step.open(session, who.user(), sha256(refresh));
    return pair(who, session, refresh);
  }

  /**
   * Trades a refresh token for the next pair. Refuses with bad-credentials when it is unknown, of
   * another programme, expired or used before; used before, the whole session ends.
   */
  public TokenPair refresh(String refreshToken) {
    String next = refreshToken();
    SessionStep.Turn turn = step.turn(sha256(refreshToken), sha256(next));
    if (turn.who().isEmpty()) {
      if (!turn.session().isEmpty()) {
        revocations.endSession(turn.session(), Instant.now());
      }
      throw new BadCredentials();
    }
    return pair(turn.who().get(), turn.session(), next);
  }

  /** Ends the session of an access token; its tokens are refused from now on. */
  public void revoke(String bearer) {
    Known known = known(bearer).orElseThrow(Unauthenticated::new);
    remembered.remove(bearer);
    String session = known.statement().session();
    if (!session.isEmpty()) {
      step.end(session);
      revocations.endSession(session, Instant.now());
    }
  }

  /**
   * Who calls with that access token. Refuses with unauthenticated when it is forged, expired or
   * revoked, and with wrong-programme when it is another programme's.
   */
  public Caller caller(String bearer, Visit visit) {
    Known known = known(bearer).orElseThrow(Unauthenticated::new);
    SignedIn who = known.statement().who();
    if (known.statement().platform()) {
      return Caller.platform(visit.tenant(), visit.programme());
    }
    if (!who.programme().equals(visit.programme())) {
      throw new WrongProgramme();
    }
    if (revocations.hasEnded(known.statement().session())
        || revocations.hasChanged(visit.tenant(), who.user(), who.since())) {
      remembered.remove(bearer);
      throw new Unauthenticated();
    }
    return new Caller(
        visit.tenant(),
        visit.programme(),
        who.user(),
        who.username(),
        known.postings(),
        visit.language(),
        visit.requestId());
  }

  /**
   * The same person as they are now, for a page session: at once when nothing was changed, read
   * again every ten minutes; empty when they may not go on. The caller's programme is bound.
   */
  public Optional<SignedIn> goOn(SignedIn who) {
    boolean changed = revocations.hasChanged(who.tenant(), who.user(), who.since());
    if (!changed && who.since().plus(PAGE_TRUST).isAfter(Instant.now())) {
      return Optional.of(who);
    }
    return step.again(who.user());
  }

  /**
   * A short access token for the script of a page whose own session says who sits before it. There
   * is nothing to refresh it with: the page asks again.
   */
  public TokenPair forPage(SignedIn who) {
    return pair(who, "", "");
  }

  private Optional<Known> known(String bearer) {
    Instant now = Instant.now();
    Known known = remembered.get(bearer);
    if (known != null) {
      if (known.statement().expiresAt().isAfter(now)) {
        return Optional.of(known);
      }
      remembered.remove(bearer);
      return Optional.empty();
    }
    Optional<Known> read = tokens.read(bearer, now).map(s -> new Known(s, s.who().postingsHeld()));
    read.ifPresent(fresh -> remember(bearer, fresh, now));
    return read;
  }

  private void remember(String bearer, Known fresh, Instant now) {
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.values().removeIf(k -> !k.statement().expiresAt().isAfter(now));
      if (remembered.size() >= MOST_REMEMBERED) {
        remembered.clear();
      }
    }
    remembered.put(bearer, fresh);
  }

  private TokenPair pair(SignedIn who, String session, String refresh) {
    return new TokenPair(
        tokens.mint(who, session, Instant.now()), AccessTokens.LIFE.toSeconds(), refresh);
  }

  private String refreshToken() {
    byte[] bytes = new byte[REFRESH_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private String hex(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String sha256(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("the runtime has no SHA-256", e);
    }
  }
}

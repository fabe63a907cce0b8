package org.jansetu.access;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/** Signed statements of who calls: what stands in an access token, and how it is read back. */
final class AccessTokens {

  /** How long an access token is good for. */
  static final Duration LIFE = Duration.ofMinutes(10);

  private static final String ISSUER = "jansetu";
  private static final int LONGEST = 4096;

  private final SecretKey key;

  AccessTokens(SecretKey key) {
    this.key = key;
  }

  /**
   * What a token says, after its signature and its time were checked.
   *
   * @param who who calls; the tenant is 0, because the number is not in the token
   * @param session the session's id; empty for the command line
   * @param expiresAt when the token ends
   * @param platform whether whoever runs the server calls
   */
  record Statement(SignedIn who, String session, Instant expiresAt, boolean platform) {}

  String mint(SignedIn who, String session, Instant now) {
    return Jwts.builder()
        .issuer(ISSUER)
        .subject(Long.toString(who.user()))
        .id(UUID.randomUUID().toString())
        .claim("usr", who.username())
        .claim("ten", who.programme())
        .claim("post", who.postings())
        .claim("ses", session)
        .issuedAt(Date.from(now))
        .expiration(Date.from(now.plus(LIFE)))
        .signWith(key, Jwts.SIG.HS512)
        .compact();
  }

  /** The statement of a token, or empty when it is forged, expired or not a token at all. */
  Optional<Statement> read(String token, Instant now) {
    if (token.isEmpty() || token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Claims claims =
          Jwts.parser()
              .verifyWith(key)
              .clock(() -> Date.from(now))
              .build()
              .parseSignedClaims(token)
              .getPayload();
      if (claims.getExpiration() == null) {
        return Optional.empty();
      }
      return switch (String.valueOf(claims.getIssuer())) {
        case ISSUER -> Optional.of(person(claims));
        case PlatformToken.ISSUER -> Optional.of(platform(claims));
        default -> Optional.empty();
      };
    } catch (JwtException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Statement person(Claims claims) {
    List<String> postings =
        ((List<?>) claims.get("post", List.class)).stream().map(String.class::cast).toList();
    SignedIn who =
        new SignedIn(
            (short) 0,
            claims.get("ten", String.class),
            Long.parseLong(claims.getSubject()),
            claims.get("usr", String.class),
            postings,
            claims.getIssuedAt().toInstant());
    return new Statement(
        who, claims.get("ses", String.class), claims.getExpiration().toInstant(), false);
  }

  private static Statement platform(Claims claims) {
    SignedIn who = new SignedIn((short) 0, "", 0, "platform", List.of("platform@"), Instant.EPOCH);
    return new Statement(who, "", claims.getExpiration().toInstant(), true);
  }
}

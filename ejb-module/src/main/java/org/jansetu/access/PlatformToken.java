package org.jansetu.access;

import io.jsonwebtoken.Jwts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * The minute in which whoever can read the server's key file may act as the server itself, such as
 * to publish a programme. It belongs to no programme.
 */
public final class PlatformToken {

  static final String ISSUER = "cli";

  private static final Duration LIFE = Duration.ofSeconds(60);

  private final Path keysFolder;

  /** A maker of tokens from the keys of that folder. */
  public PlatformToken(Path keysFolder) {
    this.keysFolder = keysFolder;
  }

  /** A token that is good for 60 seconds from now. Refuses with IOException without the key. */
  public String mint(Instant now) throws IOException {
    return Jwts.builder()
        .issuer(ISSUER)
        .subject("platform")
        .id(UUID.randomUUID().toString())
        .issuedAt(Date.from(now))
        .expiration(Date.from(now.plus(LIFE)))
        .signWith(new TokenKey(keysFolder).read(), Jwts.SIG.HS512)
        .compact();
  }
}

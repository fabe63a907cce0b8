package org.jansetu.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jsonwebtoken.Jwts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.crypto.SecretKey;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTokensTest {

  private static final String SESSION = "0123456789abcdef0123456789abcdef";

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final SignedIn operator =
      new SignedIn((short) 3, "alpha", 42, "asha", List.of("operator@GWL-0417"), now);

  @TempDir Path folder;
  private SecretKey key;
  private AccessTokens tokens;

  @BeforeEach
  void makeKey() throws IOException {
    key = new TokenKey(folder).readOrMake();
    tokens = new AccessTokens(key);
  }

  @Test
  void saysWhoCallsUntilTenMinutesHavePassed() {
    String token = tokens.mint(operator, SESSION, now);
    AccessTokens.Statement said = tokens.read(token, now.plusSeconds(599)).orElseThrow();
    assertEquals(42, said.who().user());
    assertEquals("asha", said.who().username());
    assertEquals("alpha", said.who().programme());
    assertEquals(SESSION, said.session());
    assertEquals(List.of(new Posting(Role.OPERATOR, "GWL-0417")), said.who().postingsHeld());
    assertFalse(said.platform());
    assertTrue(tokens.read(token, now.plusSeconds(601)).isEmpty());
  }

  @Test
  void refusesATokenWithAChangedLetter() {
    String token = tokens.mint(operator, SESSION, now);
    int payload = token.indexOf('.') + 5;
    char other = token.charAt(payload) == 'a' ? 'b' : 'a';
    assertTrue(
        tokens
            .read(token.substring(0, payload) + other + token.substring(payload + 1), now)
            .isEmpty());
    assertTrue(tokens.read(token.substring(0, token.length() - 2), now).isEmpty());
  }

  @Test
  void refusesATokenWithoutASignature() {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    String head = encoder.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    String payload = tokens.mint(operator, SESSION, now).split("\\.", -1)[1];
    assertTrue(tokens.read(head + "." + payload + ".", now).isEmpty());
  }

  @Test
  void refusesATokenOfAnotherKey(@TempDir Path elsewhere) throws IOException {
    AccessTokens others = new AccessTokens(new TokenKey(elsewhere).readOrMake());
    assertTrue(tokens.read(others.mint(operator, SESSION, now), now).isEmpty());
  }

  @Test
  void refusesATokenThatNeverEndsOrComesFromSomebodyElse() {
    assertTrue(
        tokens
            .read(Jwts.builder().issuer("cli").signWith(key, Jwts.SIG.HS512).compact(), now)
            .isEmpty());
    assertTrue(
        tokens
            .read(
                Jwts.builder()
                    .issuer("elsewhere")
                    .expiration(Date.from(now.plusSeconds(60)))
                    .signWith(key, Jwts.SIG.HS512)
                    .compact(),
                now)
            .isEmpty());
  }

  @Test
  void refusesWhatIsNoTokenAtAll() {
    for (String text : List.of("", " ", "abc", "a.b.c", "..", "x".repeat(5000))) {
      assertTrue(tokens.read(text, now).isEmpty(), text);
    }
  }

  @Test
  void letsWhoeverReadsTheKeyActAsTheServerForAMinute() throws IOException {
    String token = new PlatformToken(folder).mint(now);
    assertTrue(tokens.read(token, now.plusSeconds(59)).orElseThrow().platform());
    assertTrue(tokens.read(token, now.plusSeconds(61)).isEmpty());
  }

  @Test
  void neverTakesARoleOfTheServerFromAPerson() {
    SignedIn sly = new SignedIn((short) 3, "alpha", 7, "platform", List.of(), now);
    assertFalse(tokens.read(tokens.mint(sly, SESSION, now), now).orElseThrow().platform());
  }

  @Test
  void keepsItsKeyInAFileThatOnlyTheOwnerReads() throws IOException {
    assertEquals(key, new TokenKey(folder).readOrMake());
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("token.key"))));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }
}

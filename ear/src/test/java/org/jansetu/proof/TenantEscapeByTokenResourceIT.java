package org.jansetu.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.jansetu.server.ServerUnderTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A token of one programme opens nothing of another, and a forged one opens nothing at all. */
@Tag("X-2")
class TenantEscapeByTokenResourceIT {

  private static final String HOST = "Host";
  private static final String PROGRAMME = "X-Programme";
  private static final String EMITRA_HOST = "emitra.localhost";
  private static final String MPONLINE_HOST = "mponline.localhost";

  private static Till till;
  private static Login login;
  private static String transaction;

  @BeforeAll
  static void chargeOnce() {
    till = Till.mponline();
    login = Login.as("mponline", "operator");
    Answer made = till.charge();
    assertEquals(201, made.status(), made::text);
    transaction = made.json().path("id").asText();
  }

  /**
   * Every call with the token of the other programme, by the way that the client names this one.
   */
  @TestFactory
  Stream<DynamicTest> anotherProgrammesTokenIsRefusedEverywhere() {
    Map<String, Client> ways =
        Map.of(
            "by header", Client.of("emitra"),
            "by host", here().with(HOST, EMITRA_HOST),
            "by host against the header", Client.of("mponline").with(HOST, EMITRA_HOST),
            "by header against the host", Client.of("emitra").with(HOST, MPONLINE_HOST),
            "by another host forwarded",
                Client.of("emitra").with("X-Forwarded-Host", MPONLINE_HOST));
    List<Attempt> attempts = new ArrayList<>();
    ways.forEach(
        (way, client) ->
            calls()
                .forEach(
                    (call, send) ->
                        attempts.add(
                            Attempt.wrongProgramme(
                                call + " " + way,
                                () -> send.apply(Login.bearing(client, login.access()))))));
    return attempts.stream().map(Attempt::test);
  }

  private static Map<String, Function<Client, Answer>> calls() {
    return Map.of(
        "own wallet",
        client -> client.get("/api/v1/wallet"),
        "own transaction",
        client -> client.get("/api/v1/transactions/" + transaction),
        "quote",
        client -> till.with(client).quote(),
        "charge",
        client -> till.with(client).charge(),
        "open list of services",
        client -> client.get("/api/v1/services"));
  }

  @TestFactory
  Stream<DynamicTest> wrongNameOfTheProgrammeIsNoProgramme() {
    return Stream.of(
            named("none"),
            named("unknown", PROGRAMME, "nowhere"),
            named("empty", PROGRAMME, ""),
            named("its number", PROGRAMME, "1"),
            named("in capitals", PROGRAMME, "MPONLINE"),
            named("two at once", PROGRAMME, "mponline,emitra"),
            named("with a statement in it", PROGRAMME, "mponline' or '1'='1"),
            named("unknown host", HOST, "nowhere.localhost"),
            named("host that ends like one", HOST, "evil-mponline.localhost"),
            named("host that begins like one", HOST, "mponline.localhost.example.org"))
        .map(Attempt::test);
  }

  private static Attempt named(String how, String... header) {
    Client client = header.length == 0 ? here() : here().with(header[0], header[1]);
    return Attempt.unknownProgramme(
        "programme named: " + how,
        () -> Login.bearing(client, login.access()).get("/api/v1/wallet"));
  }

  /** A visitor may name two programmes: the host decides, and nothing of the header is shown. */
  @Test
  void hostDecidesForVisitor() {
    Client visitor = Client.of("emitra").with(HOST, MPONLINE_HOST);
    assertEquals(200, visitor.get("/api/v1/services/SAMBAL-NEW").status());
    assertEquals("not-found", visitor.get("/api/v1/services/EM-081").code());
  }

  @TestFactory
  Stream<DynamicTest> forgedTokenIsRefused() {
    Jwt token = Jwt.of(login.access());
    byte[] guessed =
        "a key that the server does not have, of sixty-four bytes, no less"
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    long now = Instant.now().getEpochSecond();
    return Stream.of(
            forged("no algorithm", token.header("alg", "none").withoutSignature()),
            forged("no algorithm, old signature", token.header("alg", "none").withOldSignature()),
            forged("no signature", token.withoutSignature()),
            forged("other key", token.signedWith(guessed)),
            forged(
                "other key that it names itself",
                token.header("kid", "/dev/null").signedWith(guessed)),
            forged("empty key", token.signedWith(new byte[1])),
            forged("programme edited", token.claim("ten", "emitra").withOldSignature()),
            forged("user edited", token.claim("sub", "1").withOldSignature()),
            forged(
                "posting edited",
                token.claim("post", List.of("state-admin@S23")).withOldSignature()),
            forged("life edited", token.claim("exp", now + 86_400).withOldSignature()),
            forged("declared asymmetric", token.header("alg", "RS256").withOldSignature()),
            forged("expired", token.claim("exp", now - 1).signedWith(Jwt.serverKey())),
            forged("without an end", token.claim("exp", null).signedWith(Jwt.serverKey())),
            forged("of another issuer", token.claim("iss", "other").signedWith(Jwt.serverKey())),
            forged("without an issuer", token.claim("iss", null).signedWith(Jwt.serverKey())),
            forged("half of it", login.access().substring(0, login.access().length() / 2)),
            forged("refresh token in its place", login.refresh()),
            forged("empty", ""),
            forged("no token", "null"),
            forged("very long", "a".repeat(5000)))
        .map(Attempt::test);
  }

  private static Attempt forged(String how, String token) {
    return Attempt.unauthenticated(
        "token forged: " + how,
        () -> Login.bearing(Client.of("mponline"), token).get("/api/v1/wallet"));
  }

  @TestFactory
  Stream<DynamicTest> tokenElsewhereThanInItsHeaderIsNotSeen() {
    Client visitor = Client.of("mponline");
    return Stream.of(
            Attempt.unauthenticated(
                "token in the query",
                () -> visitor.get("/api/v1/wallet?access_token=" + login.access())),
            Attempt.unauthenticated(
                "token in a cookie",
                () -> visitor.with("Cookie", "token=" + login.access()).get("/api/v1/wallet")),
            Attempt.unauthenticated(
                "name and password instead",
                () ->
                    visitor.with("Authorization", "Basic b3BlcmF0b3I6eA==").get("/api/v1/wallet")),
            Attempt.unauthenticated("nothing", () -> visitor.get("/api/v1/wallet")))
        .map(Attempt::test);
  }

  @TestFactory
  Stream<DynamicTest> refreshTokenOfAnotherProgrammeIsRefused() {
    Login own = Login.as("mponline", "operator");
    return Stream.of(
            Attempt.badCredentials(
                "refresh token at another programme", () -> own.refreshAt("emitra")),
            Attempt.badCredentials(
                "access token in place of a refresh token",
                () ->
                    Client.of("mponline")
                        .post("/api/v1/tokens/refresh", Map.of("refreshToken", own.access()))),
            Attempt.badCredentials(
                "refresh token that nobody has",
                () -> new Login("mponline", "", "x".repeat(43)).refreshAt("mponline")))
        .map(Attempt::test);
  }

  /** The stranger's attempt must not end the session of the person it was stolen from. */
  @Test
  void refreshTokenStillHoldsAtHomeAfterTheAttempt() {
    Login own = Login.as("mponline", "operator");
    assertEquals("bad-credentials", own.refreshAt("emitra").code());
    Answer next = own.refreshAt("mponline");
    assertEquals(200, next.status(), next::text);
    assertNotEquals(own.refresh(), next.json().path("refreshToken").asText());
    assertEquals("bad-credentials", own.refreshAt("mponline").code(), "it is good for one use");
    assertEquals("unauthenticated", own.client().get("/api/v1/wallet").code(), "and then stolen");
  }

  @Test
  void signingOutElsewhereEndsNothing() {
    Login own = Login.as("mponline", "operator");
    Answer elsewhere = Login.bearing(Client.of("emitra"), own.access()).delete("/api/v1/tokens");
    assertEquals("wrong-programme", elsewhere.code());
    assertEquals(200, own.client().get("/api/v1/wallet").status());
    own.client().delete("/api/v1/tokens");
    assertEquals("unauthenticated", own.client().get("/api/v1/wallet").code());
    assertEquals("bad-credentials", own.refreshAt("mponline").code());
  }

  private static Client here() {
    return Client.withoutProgramme(ServerUnderTest.get());
  }
}

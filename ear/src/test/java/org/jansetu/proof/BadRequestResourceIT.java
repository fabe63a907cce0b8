package org.jansetu.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.jansetu.server.ServerUnderTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Requests that are wrong around their body or in a part of it: keys, tokens, sizes, kinds, and
 * baskets of which one item does not fit. None of them moves anything.
 */
@Tag("X-4")
@TestMethodOrder(OrderAnnotation.class)
class BadRequestResourceIT {

  private static final String QUOTES = "/api/v1/quotes";
  private static final String CHARGES = "/api/v1/transactions";
  private static final String BASKETS = "/api/v1/baskets";
  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

  private static Till till;
  private static Till copies;
  private static Stillness before;

  @BeforeAll
  static void begin() {
    till = Till.sample();
    copies =
        new Till(
            till.operator(),
            "SMP-02",
            Map.of("record", "khasra", "village", "Neempur", "khasraNumber", "7/2", "pages", 1),
            3000);
    assertEquals(201, till.charge().status());
    before = Stillness.of(till);
  }

  @TestFactory
  Stream<DynamicTest> basketWithOneWrongItemIsRefusedWhole() {
    Body right = Body.of(till.basketWith(copies));
    String item = Body.of(till.quoteBody()).with("/expectedTotalPaise", "2000").text();
    String many = "[" + (item + ",").repeat(20) + item + "]";
    return Stream.of(
            Attempt.invalid("no items", basket(right.with("/items", "[]"))),
            Attempt.invalid("21 items", basket(right.with("/items", many))),
            Attempt.invalid("an item that is null", basket(right.with("/items/1", "null"))),
            Attempt.invalid("items that are no list", basket(right.with("/items", "{}"))),
            Attempt.invalid("unknown field in an item", basket(right.with("/items/1/x", "1"))),
            Attempt.invalid(
                "wrong pages in the second", basket(right.with("/items/1/inputs/pages", "0"))),
            Attempt.invalid(
                "no total in the second", basket(right.without("/items/1/expectedTotalPaise"))),
            Attempt.notFound(
                "unknown second service", basket(right.with("/items/1/service", "\"SMP-99\""))),
            new Attempt(
                "stale second quote",
                basket(right.with("/items/1/expectedTotalPaise", "2999")),
                409,
                "total-changed"),
            new Attempt(
                "closed second service",
                basket(
                    right
                        .with("/items/1/service", "\"SMP-17\"")
                        .with("/items/1/inputs", "{\"applicantName\":\"नदी\",\"amountPaise\":5}")),
                409,
                "service-closed"))
        .map(Attempt::test);
  }

  private static Supplier<Answer> basket(Body body) {
    return () -> till.operator().withNewKey().postRaw(BASKETS, body.text());
  }

  @TestFactory
  Stream<DynamicTest> keyThatIsMissingOrNoKeyIsRefused() {
    return Stream.of(CHARGES, BASKETS)
        .flatMap(
            path ->
                Stream.of("none", "", " ", "a b", "a_b", "a/b", "a'b", "a.b", "k".repeat(65))
                    .map(
                        key ->
                            new Attempt(
                                "key '" + key + "' to " + path,
                                () -> keyed(key).post(path, bodyFor(path)),
                                400,
                                "idempotency-key-required")))
        .map(Attempt::test);
  }

  private static Client keyed(String key) {
    return key.equals("none") ? till.operator() : till.operator().with("Idempotency-Key", key);
  }

  @TestFactory
  Stream<DynamicTest> tokenThatDoesNotHoldChargesNothing() {
    Login login = Login.as("sample", "operator");
    Jwt token = Jwt.of(login.access());
    long now = Instant.now().getEpochSecond();
    String expired = token.claim("exp", now - 1).signedWith(Jwt.serverKey());
    Client sample = Client.of("sample");
    return Stream.of(QUOTES, CHARGES, BASKETS)
        .flatMap(
            path ->
                Stream.of(
                    Attempt.unauthenticated("no token to " + path, () -> sent(sample, path)),
                    Attempt.unauthenticated(
                        "expired token to " + path,
                        () -> sent(Login.bearing(sample, expired), path)),
                    Attempt.unauthenticated(
                        "forged token to " + path,
                        () ->
                            sent(
                                Login.bearing(sample, token.claim("sub", "1").withOldSignature()),
                                path)),
                    Attempt.wrongProgramme(
                        "other programme's token to " + path,
                        () ->
                            sent(
                                Login.bearing(sample, Login.as("jsk", "operator").access()), path)),
                    Attempt.forbidden(
                        "auditor's token to " + path,
                        () -> sent(Login.as("sample", "auditor").client(), path))))
        .map(Attempt::test);
  }

  private static Answer sent(Client client, String path) {
    return client.withNewKey().post(path, bodyFor(path));
  }

  private static Object bodyFor(String path) {
    return switch (path) {
      case QUOTES -> till.quoteBody();
      case CHARGES -> till.body();
      default -> till.basketWith(copies);
    };
  }

  @TestFactory
  Stream<DynamicTest> tooLargeBodyIsRefused() {
    String long10 = "{\"service\":\"" + "S".repeat(TEN_MEGABYTES) + "\"}";
    String blank10 = " ".repeat(TEN_MEGABYTES) + "{}";
    return Stream.of(QUOTES, CHARGES, BASKETS, "/api/v1/tokens")
        .flatMap(
            path ->
                Stream.of(
                    new Attempt(
                        "one text of 10 MB to " + path,
                        () -> till.operator().withNewKey().postRaw(path, long10),
                        413,
                        "too-large"),
                    new Attempt(
                        "10 MB of blanks to " + path,
                        () -> till.operator().withNewKey().postRaw(path, blank10),
                        413,
                        "too-large")))
        .map(Attempt::test);
  }

  /** On one connection: after the refusal it serves the next request, or it is closed in order. */
  @Test
  void connectionOutlivesTooLargeBodyOrIsClosed() throws IOException {
    String token = Login.as("sample", "operator").access();
    String head =
        "Host: sample.localhost\r\nAuthorization: Bearer " + token + "\r\nIdempotency-Key: big\r\n";
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), ServerUnderTest.get().port())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      sendBig(out, head);
      String first = in.readLine();
      assertTrue(first.startsWith("HTTP/1.1 413"), first);
      boolean isServed;
      try {
        skipAnswer(in);
        out.write(
            ("GET /api/v1/wallet HTTP/1.1\r\n" + head + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        String second = in.readLine();
        isServed = second != null;
        assertTrue(!isServed || second.startsWith("HTTP/1.1 200"), second);
      } catch (SocketException e) {
        isServed = false;
      }
      assertEquals(200, till.operator().get("/api/v1/wallet").status(), "served: " + isServed);
    }
  }

  private static void sendBig(OutputStream out, String head) throws IOException {
    String start =
        "POST /api/v1/transactions HTTP/1.1\r\n"
            + head
            + "Content-Type: application/json\r\nContent-Length: "
            + TEN_MEGABYTES
            + "\r\n\r\n";
    try {
      out.write(start.getBytes(StandardCharsets.US_ASCII));
      out.write(" ".repeat(TEN_MEGABYTES).getBytes(StandardCharsets.US_ASCII));
      out.flush();
    } catch (SocketException e) {
      // The server need not wait for the end of what it has refused.
    }
  }

  private static void skipAnswer(BufferedReader in) throws IOException {
    int length = 0;
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    for (int i = 0; i < length; i++) {
      if (in.read() < 0) {
        return;
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> bodyThatIsNotCalledJsonIsRefused() {
    return Stream.of("text/plain", "application/xml", "application/x-www-form-urlencoded")
        .map(
            type ->
                new Attempt(
                    "charge as " + type,
                    () -> sent(till.operator().with("Content-Type", type), CHARGES),
                    415,
                    "unsupported-media-type"))
        .map(Attempt::test);
  }

  @TestFactory
  Stream<DynamicTest> wrongWayOfAskingIsRefused() {
    Client operator = till.operator();
    return Stream.of(
            new Attempt(
                "method that is none", () -> operator.delete(CHARGES), 405, "method-not-allowed"),
            Attempt.invalid("limit 0", () -> operator.get(CHARGES + "?limit=0")),
            Attempt.invalid("limit 201", () -> operator.get(CHARGES + "?limit=201")),
            Attempt.invalid("limit in words", () -> operator.get(CHARGES + "?limit=all")),
            Attempt.invalid(
                "limit that overflows", () -> operator.get(CHARGES + "?limit=4294967297")),
            Attempt.invalid("from no day", () -> operator.get(CHARGES + "?from=2026-02-30")),
            Attempt.invalid("from a time", () -> operator.get(CHARGES + "?from=2026-02-20T10:00")),
            Attempt.invalid(
                "statement from the end to the beginning",
                () -> operator.get("/api/v1/wallet/statement?from=2026-02-02&to=2026-02-01")),
            Attempt.invalid(
                "statement of three years",
                () -> operator.get("/api/v1/wallet/statement?from=2023-01-01&to=2026-01-01")),
            Attempt.notFound("id in words", () -> operator.get(CHARGES + "/one")),
            Attempt.notFound("id below nothing", () -> operator.get(CHARGES + "/-1")),
            Attempt.notFound(
                "id that overflows", () -> operator.get(CHARGES + "/" + "9".repeat(30))))
        .map(Attempt::test);
  }

  @Test
  @Order(Integer.MAX_VALUE - 3)
  void nothingWasMovedByAnyOfThis() {
    assertEquals(before, Stillness.of(till));
  }

  /** The same word can be typed in several ways; it is kept in one. */
  @Test
  @Order(Integer.MAX_VALUE - 2)
  void unnormalisedDevanagariIsKeptComposed() {
    String typed = "\u0928\u093c\u0928\u094d\u0926\u093f\u0930\u093c\u093e\u091c";
    String kept = Normalizer.normalize(typed, Normalizer.Form.NFC);
    assertNotEquals(typed, kept);
    Answer made =
        till.operator().withNewKey().post(CHARGES, till.bodyWith("citizen", Map.of("name", typed)));
    assertEquals(201, made.status(), made::text);
    Answer read = till.operator().get(CHARGES + "/" + made.json().path("id").asText());
    assertEquals(kept, read.json().path("citizen").path("name").asText());
    assertEquals(before.afterOne(till.totalPaise()).balancePaise(), till.balance());
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void keyStandsForOneRequest() {
    Client keyed = till.operator().with("Idempotency-Key", UUID.randomUUID().toString());
    Answer first = keyed.post(CHARGES, till.body());
    assertEquals(201, first.status(), first::text);
    long balance = till.balance();
    Answer again = keyed.post(CHARGES, till.body());
    assertEquals(first.status(), again.status());
    assertEquals(first.json().path("id").asText(), again.json().path("id").asText());
    assertEquals("true", again.header("Idempotent-Replayed").orElse("no"));
    assertEquals(
        "422 idempotency-key-reused", status(keyed.post(CHARGES, till.bodyWith("paidBy", "upi"))));
    assertEquals(
        "422 idempotency-key-reused", status(keyed.post(BASKETS, till.basketWith(copies))));
    assertEquals(
        "422 idempotency-key-reused",
        status(keyed.post(CHARGES, till.bodyWith("expectedTotalPaise", 1999))),
        "also when it would be refused by itself");
    assertEquals(balance, till.balance());
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void kioskSuspendedBetweenQuoteAndChargeChargesNothing() {
    Client society = Client.of("sample").signedInAs("society");
    String kiosk = "/api/v1/kiosks/SRT-0001";
    assertEquals(200, till.quote().status());
    assertEquals(200, society.post(kiosk + "/suspension", Map.of("reason", "a test")).status());
    try {
      Stillness suspended = Stillness.of(till);
      assertEquals("409 kiosk-suspended", status(till.charge()));
      assertEquals(suspended, Stillness.of(till));
    } finally {
      society.post(kiosk + "/resumption", Map.of("reason", "a test"));
    }
    assertEquals(201, till.charge().status());
  }

  private static String status(Answer answer) {
    return answer.status() + " " + answer.code();
  }
}

package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What whoever runs the server asks of it. */
class HealthResourceIT {

  private final Client client = Client.withoutProgramme(ServerUnderTest.get());

  @Test
  void livesAndIsReady() {
    Answer live = client.get("/health/live");
    assertEquals(200, live.status());
    assertEquals("UP", live.json().path("status").asText());
    Answer ready = client.get("/health/ready");
    assertEquals(200, ready.status());
    assertEquals("UP", ready.json().path("status").asText());
    assertEquals(
        List.of("database", "programmes"),
        ready.json().path("checks").findValuesAsText("name").stream().sorted().toList());
  }

  /** On loopback, one port: 127.0.0.1, or the same written as an IPv6 address. */
  @Test
  void onePortIsOpenAndOnLoopbackOnly() throws IOException {
    List<String> open = OpenPorts.of(ServerUnderTest.get().process());
    assertEquals(1, open.size(), open::toString);
    String address = open.get(0);
    assertTrue(address.endsWith("0100007F:" + ServerUnderTest.get().port()), address);
  }

  @Test
  @Tag("X-20")
  void describesItsInterface() {
    Answer answer = client.with("Accept", "application/json").get("/openapi");
    assertEquals(200, answer.status(), answer::text);
    assertTrue(answer.json().path("openapi").asText().startsWith("3."));
    for (String path :
        List.of("/api/v1/tokens", "/api/v1/services", "/api/v1/quotes", "/api/v1/transactions")) {
      assertTrue(answer.json().path("paths").has(path), path);
    }
  }

  @Test
  void everyAnswerBearsTheIdOfItsRequest() {
    assertEquals(
        "counter-7",
        client
            .with("X-Request-Id", "counter-7")
            .get("/api/v1/services")
            .header("X-Request-Id")
            .orElse("none"));
  }
}

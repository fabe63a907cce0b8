package org.jansetu.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.jansetu.server.ServerUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server is killed while citizens pay: each of them has one case for the money, at the end. */
@Tag("MPO-2")
@Tag("X-10")
class PaymentFaultIT {

  private static final String PROGRAMME = "sample";
  private static final int CITIZENS = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  @Test
  void whatWasPaidIsFiledOnceAlthoughTheServerWasKilled() throws Exception {
    try (ServerUnderTest server = ServerUnderTest.startOwn("payment-fault", Map.of())) {
      Client citizen = Client.of(server, PROGRAMME).signedInAsCitizen("9855500001");
      List<JsonNode> begun = new ArrayList<>();
      for (int i = 0; i < CITIZENS; i++) {
        begun.add(begun(citizen));
      }
      CompletableFuture<Void> paying =
          CompletableFuture.runAsync(
              () -> begun.forEach(one -> Sandbox.decide(url(one), "success")));
      while (filed(citizen, begun) < 3) {
        Thread.sleep(20);
      }
      server.kill();
      paying.join();
      server.start();

      int filed = 0;
      long until = System.nanoTime() + PATIENCE.toNanos();
      while (filed < CITIZENS && System.nanoTime() < until) {
        Thread.sleep(200);
        filed = filed(citizen, begun);
      }
      assertEquals(CITIZENS, filed, server::toString);
      Set<String> numbers = new HashSet<>();
      for (JsonNode one : citizen.get("/api/v1/applications?limit=200").json().path("items")) {
        assertTrue(numbers.add(one.path("number").asText()));
      }
      assertEquals(CITIZENS, numbers.size(), "one case for each payment");
    }
  }

  private static JsonNode begun(Client citizen) {
    Answer answer =
        citizen
            .withNewKey()
            .post(
                "/api/v1/applications",
                Map.of(
                    "service", "SMP-11",
                    "inputs", Map.of("applicantName", "Asha"),
                    "applicant", Map.of("name", "Asha")));
    assertEquals(201, answer.status(), answer.text());
    return answer.json();
  }

  private static String url(JsonNode begun) {
    return begun.path("payment").path("redirectUrl").asText();
  }

  private static int filed(Client citizen, List<JsonNode> begun) {
    int filed = 0;
    for (JsonNode one : begun) {
      JsonNode draft = citizen.get("/api/v1/drafts/" + one.path("draft").asText()).json();
      filed += draft.path("state").asText().equals("filed") ? 1 : 0;
    }
    return filed;
  }
}

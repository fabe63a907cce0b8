package org.jansetu.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contact centre over HTTP: who may, what comes back, what is refused. */
@Tag("TEL-1")
class ContactResourceIT {

  private static String mobile() {
    return "8" + (100_000_000 + ThreadLocalRandom.current().nextInt(800_000_000));
  }

  @Test
  @Tag("TEL-2")
  @Tag("X-17")
  void agentLodgesAndTheHistoryKnowsIt() {
    Client agent = Client.of("sample").signedInAs("agent2");
    String mobile = mobile();
    Map<String, Object> body =
        Map.of(
            "kind",
            "complaint",
            "mobile",
            mobile,
            "grievance",
            Map.of(
                "category",
                "water-supply",
                "area",
                "ND-P1",
                "description",
                "हैंडपंप <script>alert(1)</script> 😀",
                "name",
                "Phoolwati"));
    assertEquals(400, agent.post("/api/v1/interactions", body).status(), "a key is needed");
    Client once = agent.withNewKey();
    Answer made = once.post("/api/v1/interactions", body);
    assertEquals(201, made.status(), made.text());
    String token = made.json().path("token").asText();
    assertEquals(10, token.length());
    assertTrue(made.json().has("promisedOn"));
    assertEquals(token, once.post("/api/v1/interactions", body).json().path("token").asText());
    JsonNode history = agent.get("/api/v1/interactions?mobile=" + mobile).json();
    assertEquals(1, history.path("items").size());
    assertEquals(token, history.at("/grievances/0/token").asText());
    assertFalse(history.toString().contains("Phoolwati"));
    assertEquals(422, agent.get("/api/v1/interactions?mobile=12").status());
    Client office = Client.of("sample").signedInAs("level1");
    assertEquals(403, office.get("/api/v1/interactions?mobile=" + mobile).status());
    assertEquals(401, Client.of("sample").get("/api/v1/interactions?mobile=" + mobile).status());
  }

  @Test
  @Tag("TEL-11")
  void campaignsAreLetLooseByAnother() {
    Client supervisor = Client.of("sample").signedInAs("supervisor");
    Map<String, String> body =
        Map.of(
            "name",
            "Winter",
            "article",
            "WIDOW-AID",
            "list",
            "mobile,agreedOn\n" + mobile() + ",2026-01-05\n");
    Answer made = supervisor.post("/api/v1/campaigns", body);
    assertEquals(201, made.status(), made.text());
    String path = "/api/v1/campaigns/" + made.json().path("id").asText();
    assertEquals(409, supervisor.post(path + "/approval", Map.of()).status());
    Client state = Client.of("sample").signedInAs("state");
    assertEquals(200, state.post(path + "/approval", Map.of()).status());
    Client agent = Client.of("sample").signedInAs("agent");
    assertEquals(403, agent.post("/api/v1/campaigns", body).status());
    Answer call = agent.post("/api/v1/campaigns/calls", Map.of());
    assertEquals(200, call.status(), call.text());
    assertEquals(
        204, agent.post("/api/v1/campaigns/calls/outcome", Map.of("outcome", "told")).status());
    assertEquals(200, state.post(path + "/end", Map.of()).status());
  }

  @Test
  void theExchangeSigns() {
    Answer unsigned =
        Client.of("sample")
            .post(
                "/api/v1/calls", Map.of("callId", "x1", "event", "ringing", "from", "9876543210"));
    assertEquals(403, unsigned.status(), unsigned.text());
    assertEquals("bad-signature", unsigned.json().path("code").asText());
  }

  @Test
  @Tag("TEL-10")
  void figuresAreForThoseWhoWatch() {
    assertEquals(
        200, Client.of("sample").signedInAs("supervisor").get("/api/v1/contact/board").status());
    assertEquals(
        403, Client.of("sample").signedInAs("agent").get("/api/v1/contact/board").status());
    Client auditor = Client.of("sample").signedInAs("auditor");
    assertEquals(200, auditor.get("/api/v1/contact/reviews?day=2026-01-05").status());
    assertEquals(422, auditor.get("/api/v1/contact/reviews?day=2999-01-05").status());
    assertEquals(
        404,
        Client.of("jsk").signedInAs("state").get("/api/v1/contact/board").status(),
        "a programme without a centre has no board");
  }
}

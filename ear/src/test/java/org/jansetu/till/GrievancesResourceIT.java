package org.jansetu.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.jansetu.server.ServerUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Grievances over HTTP, from the token to the citizen's word, and never a name on the way. */
@Tag("TEL-4")
@Tag("X-13")
class GrievancesResourceIT {

  private static final String PROGRAMME = "sample";
  private static final String GRIEVANCES = "/api/v1/grievances";
  private static final String NAME = "Sukhvati Baiga";

  private final String mobile = "97" + String.format("%08d", System.nanoTime() % 100_000_000L);

  private static Client visitor() {
    return Client.of(PROGRAMME);
  }

  private static Client as(String user) {
    return Client.of(PROGRAMME).signedInAs(user);
  }

  private Map<String, Object> body() {
    return Map.of(
        "category",
        "water-supply",
        "area",
        "ND-P1",
        "description",
        "सुखवती: नल सूखा है, मुझे " + mobile + " पर बताएँ <script>alert(1)</script>",
        "contact",
        Map.of("name", NAME, "mobile", mobile),
        "about",
        Map.of("receiptNumber", "SMP-QQQ-0001-2627-000009"));
  }

  private static String lodged(Client client, Map<String, Object> body) {
    Answer answer = client.withNewKey().post(GRIEVANCES, body);
    assertEquals(201, answer.status(), answer.text());
    return answer.json().path("token").asText();
  }

  private void namesNobody(Answer answer) {
    assertEquals(200, answer.status(), answer.text());
    for (String secret :
        List.of(mobile, mobile.substring(4), "Sukhvati", "Baiga", "सुखवती", "SMP-QQQ")) {
      assertFalse(answer.text().contains(secret), secret + " in " + answer.text());
    }
  }

  @Test
  void visitorLodgesFollowsAndDecides() {
    Client visitor = visitor();
    Client keyed = visitor.with("Idempotency-Key", UUID.randomUUID().toString());
    Answer first = keyed.post(GRIEVANCES, body());
    assertEquals(201, first.status(), first.text());
    String token = first.json().path("token").asText();
    assertTrue(token.matches("[1-9][0-9]{9}"), token);
    assertEquals("WATER", first.json().at("/department/code").asText());
    assertTrue(first.json().path("promisedOn").asText().matches("\\d{4}-\\d\\d-\\d\\d"));
    Answer again = keyed.post(GRIEVANCES, body());
    assertEquals(token, again.json().path("token").asText());
    assertEquals("true", again.header("Idempotent-Replayed").orElse(""));
    Answer other =
        keyed.post(
            GRIEVANCES,
            Map.of(
                "category", "ration", "area", "ND", "description", "None came", "anonymous", true));
    assertEquals("idempotency-key-reused", other.code());
    assertEquals("idempotency-key-required", visitor.post(GRIEVANCES, body()).code());

    String address = GRIEVANCES + "/" + token;
    assertEquals(401, visitor.get(address).status());
    assertEquals(404, visitor.get(address + "?mobile=9800000000").status());
    char wrong = token.charAt(4) == '1' ? '2' : '1';
    String mistyped = token.substring(0, 4) + wrong + token.substring(5);
    assertEquals(404, visitor.get(GRIEVANCES + "/" + mistyped + "?mobile=" + mobile).status());
    assertEquals(200, visitor.get(address + "?mobile=" + mobile).status());

    Client office = as("level1");
    Answer early = office.post(address + "/actions", Map.of("action", "consent"));
    assertEquals("illegal-move", early.code(), early.text());
    assertEquals(200, office.post(address + "/actions", Map.of("action", "take")).status());
    Answer answered =
        office.post(address + "/actions", Map.of("action", "answer", "remark", "Mended"));
    assertEquals("answered", answered.json().path("status").asText(), answered.text());
    Answer refused =
        visitor.post(
            address + "/actions",
            Map.of("action", "refuse-closure", "remark", "Still dry", "mobile", mobile));
    assertEquals("WATER/ND-D1/L2", refused.json().at("/office/code").asText(), refused.text());
    assertEquals(404, office.get(address).status(), "it has left the block");
  }

  @Test
  void nobodyOfAnOfficeReadsWhoItIs() throws IOException {
    String token = lodged(visitor(), body());
    String address = GRIEVANCES + "/" + token;
    for (String user : List.of("level1", "level2", "level3", "level4", "state", "auditor")) {
      Client reader = as(user);
      namesNobody(reader.get(address));
      namesNobody(reader.get(GRIEVANCES + "?below=true&limit=200"));
      assertEquals(403, reader.get(address + "/identity").status(), user);
    }
    namesNobody(as("state").get("/api/v1/messages?limit=200"));
    assertFalse(ServerUnderTest.get().log().contains(mobile), "the log");
    assertEquals(404, as("officer2").get(address).status(), "another department");
    assertEquals(404, as("operator").get(address).status(), "not of this kiosk");
    assertEquals(404, Client.of("samadhan").signedInAs("agent").get(address).status());
  }

  @Test
  void twoPeopleUnseal() {
    String token = lodged(visitor(), body());
    String address = GRIEVANCES + "/" + token;
    Client office = as("level1");
    Client state = as("state");
    Answer short1 = office.post(address + "/unsealing", Map.of("reason", "why"));
    assertEquals(422, short1.status(), short1.text());
    Answer asked =
        office.post(address + "/unsealing", Map.of("reason", "The yard is locked, we need a key"));
    assertEquals(201, asked.status(), asked.text());
    assertEquals(403, office.post(address + "/unsealing/approval", Map.of()).status());
    Answer granted = state.post(address + "/unsealing/approval", Map.of());
    assertEquals("granted", granted.json().at("/items/0/status").asText(), granted.text());
    JsonNode person = office.get(address + "/identity").json();
    assertEquals(mobile, person.path("mobile").asText());
    assertEquals(NAME, person.path("name").asText());
    assertEquals(403, state.get(address + "/identity").status(), "only who asked looks");
    assertEquals(mobile, as("agent").get(address + "/identity").json().path("mobile").asText());
  }

  @Test
  void kioskLodgesForCitizensAndWhatIsWrongIsNamed() {
    Client operator = as("operator");
    String token = lodged(operator, body());
    assertEquals("kiosk", operator.get(GRIEVANCES + "/" + token).json().path("channel").asText());
    Answer wrong =
        visitor()
            .withNewKey()
            .post(
                GRIEVANCES,
                Map.of("category", "none", "area", "D396", "description", "x", "anonymous", true));
    assertEquals(422, wrong.status());
    assertEquals(3, wrong.json().path("violations").size(), wrong.text());
    assertEquals(404, Client.of("jsk").withNewKey().post(GRIEVANCES, body()).status());
    Answer offer = visitor().get(GRIEVANCES + "/categories");
    assertTrue(offer.json().path("categories").size() >= 5, offer.text());
    Answer anonymous =
        visitor()
            .withNewKey()
            .post(
                GRIEVANCES,
                Map.of(
                    "category", "ration", "area", "ND", "description", "Short", "anonymous", true));
    String code = anonymous.json().path("followCode").asText();
    String followed = GRIEVANCES + "/" + anonymous.json().path("token").asText();
    assertEquals(200, visitor().get(followed + "?mobile=" + code).status());
  }
}

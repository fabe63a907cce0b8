package org.jansetu.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cases over HTTP: filed at the kiosk, decided in the department, followed by the applicant. */
class ApplicationsResourceIT {

  private static final String PROGRAMME = "sample";
  private static final String APPLICATIONS = "/api/v1/applications";
  private static final String MOBILE = "9876500021";

  private Client operator;
  private Client officer;

  @BeforeEach
  void signIn() {
    operator = Client.of(PROGRAMME).signedInAs("operator");
    officer = Client.of(PROGRAMME).signedInAs("officer");
  }

  private static Map<String, Object> filing(List<Map<String, String>> documents) {
    return Map.of(
        "service",
        "SMP-11",
        "inputs",
        Map.of("applicantName", "सीता देवी"),
        "applicant",
        Map.of("name", "सीता देवी", "mobile", MOBILE, "village", "नीमपुर"),
        "documents",
        documents,
        "expectedTotalPaise",
        2000,
        "consent",
        Map.of("method", "signature", "reference", "print-7"));
  }

  private List<Map<String, String>> identity() {
    return List.of(Map.of("code", "identity", "uploadId", operator.uploadedScan()));
  }

  private JsonNode filed() {
    Answer answer = operator.withNewKey().post(APPLICATIONS, filing(identity()));
    assertEquals(201, answer.status(), answer.text());
    return answer.json();
  }

  private static Answer act(Client client, String number, Map<String, Object> action) {
    return client.post(APPLICATIONS + "/" + number + "/actions", action);
  }

  @Test
  @Tag("MPO-3")
  @Tag("X-6")
  @Tag("EMI-12")
  void operatorFilesOfficerDecidesAndEachStepIsKept() {
    JsonNode filed = filed();
    String number = filed.path("number").asText();
    assertEquals("submitted", filed.path("status").asText());
    assertEquals(filed.path("promisedOn"), filed.path("transaction").path("promisedOn"));
    assertEquals(number, filed.path("transaction").path("applicationNumber").asText());
    assertEquals(0, filed.path("missingDocuments").size());

    JsonNode seen = officer.get(APPLICATIONS + "/" + number).json();
    assertEquals(7, seen.path("clock").path("remainingWorkingDays").asInt());
    assertEquals("department-officer", seen.path("holder").path("role").asText());
    assertEquals("receive", seen.path("actions").path(0).asText());
    assertEquals(200, act(officer, number, Map.of("action", "receive")).status());
    Answer incomplete = act(officer, number, Map.of("action", "reject"));
    assertEquals(422, incomplete.status());
    assertEquals("/remark", incomplete.json().path("violations").path(0).path("field").asText());
    Answer approved = act(officer, number, Map.of("action", "approve", "remark", "सही पाया"));
    assertEquals("approved", approved.json().path("outcome").asText(), approved.text());
    Answer again = act(officer, number, Map.of("action", "approve"));
    assertEquals(409, again.status());
    assertEquals("illegal-move", again.code());
    assertTrue(again.json().path("actions").isArray() && again.json().path("actions").isEmpty());

    JsonNode history = operator.get(APPLICATIONS + "/" + number + "/history").json().path("items");
    assertEquals(
        List.of("file", "receive", "approve"),
        history.valueStream().map(event -> event.path("action").asText()).toList());
    assertEquals("सही पाया", history.path(2).path("remark").asText());
  }

  @Test
  @Tag("X-13")
  void everyoneReadsHowManyPromisesAreKept() {
    String number = filed().path("number").asText();
    act(officer, number, Map.of("action", "receive"));
    act(officer, number, Map.of("action", "approve"));
    Client anyone = Client.of(PROGRAMME);
    // Half a minute old, perhaps, and other cases may have broken their promises: it adds up.
    JsonNode row =
        anyone
            .get("/api/v1/promises")
            .json()
            .path("items")
            .valueStream()
            .filter(one -> one.path("service").asText().equals("SMP-11"))
            .findFirst()
            .orElseThrow();
    assertEquals("REV", row.path("department").path("code").asText());
    assertTrue(row.path("promised").asInt() > 0, row.toString());
    assertEquals(
        row.path("promised").asInt(),
        row.path("kept").asInt() + row.path("pending").asInt() + row.path("broken").asInt());
    assertEquals(0, anyone.get("/api/v1/promises?month=2001-01").json().path("items").size());
    assertEquals(422, anyone.get("/api/v1/promises?month=never").status());
  }

  @Test
  @Tag("X-6")
  void theStateLooksAtTheClocksByHandAndNobodyElseDoes() {
    filed();
    Answer looked = Client.of(PROGRAMME).signedInAs("state").post("/api/v1/clocks/look", Map.of());
    assertEquals(200, looked.status(), looked.text());
    assertTrue(looked.json().path("promisesBroken").isInt(), looked.text());
    assertEquals("forbidden", officer.post("/api/v1/clocks/look", Map.of()).code());
    assertEquals(401, Client.of(PROGRAMME).post("/api/v1/clocks/look", Map.of()).status());
  }

  @Test
  @Tag("MPO-3")
  void operatorOfAnotherKioskSeesNothing() {
    String number = filed().path("number").asText();
    Client other = Client.of(PROGRAMME).signedInAs("operator2");
    Client department = Client.of(PROGRAMME).signedInAs("officer2");
    for (Client blind : List.of(other, department)) {
      assertEquals(404, blind.get(APPLICATIONS + "/" + number).status());
      assertEquals(404, act(blind, number, Map.of("action", "receive")).status());
    }
    assertEquals(401, Client.of(PROGRAMME).get(APPLICATIONS + "/" + number).status());
    assertFalse(other.get(APPLICATIONS + "?limit=200").text().contains(number), "nor in the list");
    assertTrue(operator.get(APPLICATIONS + "?limit=5").text().contains(number));
  }

  @Test
  @Tag("X-10")
  void sameKeyIsTheSameCase() {
    Client once = operator.withNewKey();
    List<Map<String, String>> identity = identity();
    JsonNode first = once.post(APPLICATIONS, filing(identity)).json();
    Answer again = once.post(APPLICATIONS, filing(identity));
    Answer other = once.post(APPLICATIONS, filing(List.of()));
    assertEquals(201, again.status(), again.text());
    assertEquals("true", again.header("Idempotent-Replayed").orElse(""));
    assertEquals(first.path("number"), again.json().path("number"));
    assertEquals(422, other.status());
    assertEquals("idempotency-key-reused", other.code());
    assertEquals(400, operator.post(APPLICATIONS, filing(identity())).status());
  }

  @Test
  @Tag("X-6")
  void missingPapersWaitWithTheClockStanding() {
    JsonNode filed = operator.withNewKey().post(APPLICATIONS, filing(List.of())).json();
    String number = filed.path("number").asText();
    assertEquals("incomplete", filed.path("status").asText());
    assertEquals("identity", filed.path("missingDocuments").path(0).asText());
    JsonNode seen = operator.get(APPLICATIONS + "/" + number).json();
    assertTrue(seen.path("clock").path("stoppedSince").isTextual(), seen.toString());
    Answer completed = act(operator, number, Map.of("action", "complete", "documents", identity()));
    assertEquals("with-officer", completed.json().path("state").asText(), completed.text());
    assertEquals(filed.path("promisedOn"), completed.json().path("promisedOn"));
  }

  @Test
  @Tag("X-16")
  void chargeAtTheCounterIsInTheInboxWithItsNumber() {
    Answer charged =
        operator
            .withNewKey()
            .post(
                "/api/v1/transactions",
                Map.of(
                    "service",
                    "SMP-11",
                    "inputs",
                    Map.of("applicantName", "सीता देवी"),
                    "expectedTotalPaise",
                    2000,
                    "citizen",
                    Map.of("name", "सीता देवी", "mobile", MOBILE),
                    "paidBy",
                    "cash"));
    String number = charged.json().path("applicationNumber").asText();
    assertEquals("A-" + charged.json().path("receiptNumber").asText(), number);
    assertEquals(200, operator.get(APPLICATIONS + "/" + number).status());
    boolean found = false;
    String cursor = "";
    while (cursor != null && !found) {
      JsonNode page = officer.get("/api/v1/tasks?limit=200&cursor=" + cursor).json();
      found = page.path("items").toString().contains(number);
      cursor = page.path("nextCursor").isTextual() ? page.path("nextCursor").asText() : null;
    }
    assertTrue(found, "the department has it to do");
    assertEquals(403, officer.get("/api/v1/tasks?role=operator").status());
  }

  @Test
  @Tag("X-16")
  void manyAreMovedAtOnceEachByItself() {
    String first = filed().path("number").asText();
    String second = filed().path("number").asText();
    act(officer, second, Map.of("action", "receive"));
    JsonNode items =
        officer
            .post(
                APPLICATIONS + "/actions",
                Map.of("numbers", List.of(first, second), "action", "receive"))
            .json()
            .path("items");
    assertEquals("with-officer", items.path(0).path("state").asText(), items.toString());
    assertEquals("illegal-move", items.path(1).path("code").asText());
  }

  @Test
  @Tag("X-14")
  @Tag("X-16")
  void applicantIsToldOnceThatTheCertificateIsReady() throws InterruptedException {
    String number = filed().path("number").asText();
    act(officer, number, Map.of("action", "receive"));
    act(officer, number, Map.of("action", "approve"));
    Client state = Client.of(PROGRAMME).signedInAs("state");
    long until = System.nanoTime() + 30_000_000_000L;
    while (told(state, number) == 0 && System.nanoTime() < until) {
      Thread.sleep(250);
    }
    assertEquals(1, told(state, number));
  }

  private static long told(Client state, String number) {
    JsonNode items = state.get("/api/v1/messages?limit=200").json().path("items");
    return items
        .valueStream()
        .filter(message -> message.path("template").asText().equals("certificate-ready"))
        .filter(message -> message.path("text").asText().contains(number))
        .count();
  }

  @Test
  @Tag("X-16")
  void anyoneWithNumberAndMobileFollowsAndNobodyGuesses() {
    String number = filed().path("number").asText();
    Client visitor = Client.of(PROGRAMME);
    Answer right = visitor.get("/api/v1/tracking/" + number + "?mobile=" + MOBILE);
    assertEquals(200, right.status(), right.text());
    assertEquals("submitted", right.json().path("state").asText());
    assertFalse(right.text().contains("सीता"), "no name is shown");
    for (int i = 0; i < 5; i++) {
      assertEquals(
          404, visitor.get("/api/v1/tracking/" + number + "?mobile=987650030" + i).status());
    }
    Answer locked = visitor.get("/api/v1/tracking/" + number + "?mobile=" + MOBILE);
    assertEquals(429, locked.status());
    assertTrue(locked.header("Retry-After").isPresent());
  }
}

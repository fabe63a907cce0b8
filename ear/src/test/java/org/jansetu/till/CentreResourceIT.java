package org.jansetu.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Work at a centre over HTTP: copies, returns, training, events; and its refusals. */
class CentreResourceIT {

  private static final String PROGRAMME = "sample";
  private static final String HAND_OVERS = "/api/v1/hand-overs";
  private static final String RETURNS = "/api/v1/returns";
  private static final String TRAINING = "/api/v1/training";
  private static final String EVENTS = "/api/v1/outreach-events";

  private static final Map<String, String> RIGHT =
      Map.of("copy", "functionary", "report", "found", "return", "type");

  private final Client operator = Client.of(PROGRAMME).signedInAs("operator2");
  private final Client society = Client.of(PROGRAMME).signedInAs("society");
  private final Client visitor = Client.of(PROGRAMME);

  private String filed() {
    Answer answer =
        operator
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .post(
                "/api/v1/applications",
                Map.of(
                    "service",
                    "SMP-03",
                    "inputs",
                    Map.of("applicantName", "Radha Bai", "amountPaise", 1_000_100),
                    "applicant",
                    Map.of("name", "Radha Bai", "mobile", "9876500001"),
                    "consent",
                    Map.of("method", "signature", "reference", "print-1")));
    assertEquals(201, answer.status(), answer.text());
    return answer.json().path("number").asText();
  }

  @Test
  @Tag("JSK-4")
  void copiesGoAlongAndComeBack() {
    String number = filed();
    Answer waiting = operator.get(HAND_OVERS + "/copies?department=REG");
    assertTrue(waiting.json().findValuesAsText("number").contains(number), waiting.text());
    Answer handed =
        operator.post(
            HAND_OVERS,
            Map.of("department", "REG", "receiver", "Ram Singh", "numbers", List.of(number)));
    assertEquals(201, handed.status(), handed.text());
    assertEquals(1, handed.json().at("/slip/copies").asInt(), handed.text());
    String list = HAND_OVERS + "/lists/" + handed.json().at("/slip/id").asText();
    assertEquals(
        "application/pdf", operator.get(list).header("Content-Type").orElse("").split(";", 2)[0]);
    assertEquals(404, Client.of(PROGRAMME).signedInAs("operator").get(list).status());
    Answer reported =
        operator.post(
            HAND_OVERS + "/reports",
            Map.of("reports", List.of(Map.of("number", number, "report", "Seen"))));
    assertEquals("reported", reported.json().at("/items/0/state").asText(), reported.text());
    assertEquals(403, society.get(HAND_OVERS).status());
    assertEquals(401, visitor.get(HAND_OVERS).status());
    assertEquals(422, operator.get(HAND_OVERS + "/copies?stage=lost").status());
    assertEquals(422, operator.post(HAND_OVERS, Map.of("department", "REG")).status());
  }

  @Test
  @Tag("JSK-5")
  void returnIsSubmittedOnce() {
    JsonNode late =
        operator
            .get(RETURNS)
            .json()
            .path("items")
            .valueStream()
            .filter(one -> one.path("code").asText().equals("TAPS"))
            .filter(one -> one.path("status").asText().equalsIgnoreCase("late"))
            .findFirst()
            .orElseThrow();
    String address = RETURNS + "/TAPS/" + late.path("from").asText();
    Map<String, Object> answers = Map.of("working", 4, "broken", 1);
    Answer wrong =
        operator.post(address + "/submission", Map.of("answers", Map.of("working", "four")));
    assertEquals(422, wrong.status(), wrong.text());
    assertEquals(200, operator.put(address, Map.of("answers", answers)).status());
    Answer done = operator.post(address + "/submission", Map.of("answers", answers));
    assertEquals(200, done.status(), done.text());
    Answer again = operator.post(address + "/submission", Map.of("answers", answers));
    assertEquals("already-submitted", again.code());
    Answer corrected =
        operator.post(
            address + "/correction",
            Map.of("answers", Map.of("working", 5, "broken", 1), "reason", "counted again"));
    assertEquals(2, corrected.json().path("submissions").size(), corrected.text());
    assertEquals(200, society.get(RETURNS + "/counts").status());
    assertEquals(403, operator.get(RETURNS + "/counts").status());
    assertEquals(404, operator.get(RETURNS + "/TAPS/2019-01-07").status());
    assertEquals(422, operator.get(RETURNS + "/TAPS/monday").status());
  }

  @Test
  @Tag("EMI-17")
  void testTellsNoRightAnswer() {
    Answer begun = operator.post(TRAINING + "/courses/CENTRE/tests", Map.of());
    assertEquals(200, begun.status(), begun.text());
    assertFalse(begun.text().contains("\"right\""), "the right answers stay here");
    assertEquals(3, begun.json().path("asks").size());
    Map<String, Object> given = new HashMap<>();
    begun
        .json()
        .path("asks")
        .forEach(ask -> given.put(ask.path("code").asText(), RIGHT.get(ask.path("code").asText())));
    String answers = TRAINING + "/tests/" + begun.json().path("id").asText() + "/answers";
    Answer done = operator.post(answers, Map.of("answers", given, "fullName", "Asha Devi"));
    assertTrue(done.json().path("isPassed").asBoolean(), done.text());
    JsonNode certificate = done.json().path("certificate");
    String number = certificate.path("number").asText();
    String proof = TRAINING + "/certificates/" + number + "/verification?code=";
    assertTrue(
        visitor.get(proof + certificate.path("code").asText()).json().at("/valid").asBoolean());
    assertFalse(visitor.get(proof + "AAAAAAAAAAAA").json().at("/valid").asBoolean());
    assertEquals(200, operator.get(TRAINING + "/certificates/" + number).status());
    assertEquals(401, visitor.get(TRAINING + "/certificates/" + number).status());
    assertEquals(404, operator.post(answers, Map.of("answers", given, "fullName", "A B")).status());
    Answer closed =
        Client.of(PROGRAMME)
            .signedInAs("state")
            .post("/api/v1/kiosks/KNR-0002/activation", Map.of("reason", "opening"));
    assertEquals("training-missing", closed.code(), closed.text());
  }

  @Test
  @Tag("EMI-16")
  void eventIsPlannedAndTheCostStaysInside() {
    String today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Kolkata")).toString();
    Map<String, Object> plan =
        Map.of(
            "kind",
            "camp",
            "title",
            "Pension camp",
            "area",
            "ND-P1",
            "place",
            "School",
            "heldOn",
            today,
            "campaign",
            "PENSION-26");
    Answer made = society.post(EVENTS, plan);
    assertEquals(201, made.status(), made.text());
    String event = EVENTS + "/" + made.json().path("id").asText();
    Answer held = society.post(event + "/outcome", Map.of("reach", 80, "costPaise", 123_400));
    assertEquals(200, held.status(), held.text());
    assertEquals(
        "illegal-move", society.post(event + "/cancellation", Map.of("reason", "late")).code());
    String open = visitor.get(EVENTS).text();
    assertTrue(open.contains("Pension camp"), open);
    assertFalse(open.contains("123400"), open);
    assertTrue(society.get(EVENTS).text().contains("123400"));
    String campaigns = society.get(EVENTS + "/campaigns").text();
    assertTrue(campaigns.contains("\"code\":\"PENSION-26\""), campaigns);
    assertEquals(403, operator.get(EVENTS + "/campaigns").status());
    assertEquals(401, visitor.get(EVENTS + "/campaigns").status());
    assertEquals(
        "/campaign",
        operator
            .withNewKey()
            .post(
                "/api/v1/transactions",
                Map.of(
                    "service",
                    "SMP-01",
                    "expectedTotalPaise",
                    2_000,
                    "citizen",
                    Map.of("name", "Radha Bai"),
                    "paidBy",
                    "cash",
                    "campaign",
                    "NOBODY-GAVE"))
            .json()
            .at("/violations/0/field")
            .asText());
    assertEquals(403, operator.post(EVENTS, plan).status());
    assertEquals(401, visitor.post(EVENTS, plan).status());
  }
}

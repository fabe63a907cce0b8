package org.jansetu.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Surveys and drafts over HTTP. */
@Tag("EMI-15")
class SurveysResourceIT {

  private static final String DRAFT = "/api/v1/consultations/kiosk-hours/comments";

  @Test
  void everyoneReadsAndTheRightOnesAnswer() {
    Client visitor = Client.of("sample");
    JsonNode surveys = visitor.get("/api/v1/surveys").json().path("items");
    assertEquals("counter-service", surveys.path(0).path("code").asText());
    assertEquals("scale", surveys.path(0).at("/questions/0/type").asText());
    Answer refused =
        visitor.post(
            "/api/v1/surveys/counter-service/answers",
            Map.of(
                "receiptNumber",
                "SMP-X",
                "verificationCode",
                "1",
                "answers",
                Map.of("satisfied", 5)));
    assertEquals(422, refused.status(), refused.text());
    assertEquals("survey-proof", refused.json().path("code").asText());
    assertEquals(404, visitor.get("/api/v1/surveys/none").status());
    String marks = "/api/v1/surveys/counter-service/marks?about=";
    assertTrue(visitor.get(marks + "service").json().path("items").isArray());
    assertEquals(422, visitor.get(marks + "operator").status());
    assertEquals(401, visitor.get("/api/v1/surveys/counter-service/results").status());
    Map<String, Object> answer = Map.of("answers", Map.of("solved", List.of("yes")));
    assertEquals(401, visitor.post("/api/v1/surveys/grievance-redress/answers", answer).status());
    Client state = visitor.signedInAs("state");
    assertEquals(403, state.post("/api/v1/surveys/grievance-redress/answers", answer).status());
    JsonNode results = state.get("/api/v1/surveys/grievance-redress/results").json();
    assertTrue(results.path("answered").isInt(), results.toString());
    assertEquals(403, visitor.signedInAs("agent").get(DRAFT).status());
  }

  @Test
  void anyoneCommentsAndThoseWhoDecideRead() {
    Client visitor = Client.of("sample");
    Answer said = visitor.post(DRAFT, Map.of("text", "Open on Sundays too, 98765-43210"));
    assertEquals(201, said.status(), said.text());
    assertTrue(said.json().path("comments").asInt() > 0);
    assertEquals(422, visitor.post(DRAFT, Map.of("text", "")).status());
    assertEquals(401, visitor.get(DRAFT).status());
    String read = visitor.signedInAs("state").get(DRAFT + "?limit=5").text();
    assertTrue(read.contains("Open on Sundays too, [***]"), read);
  }
}

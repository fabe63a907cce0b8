package org.jansetu.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jansetu.load.Calendars;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Appeals over HTTP: filed at the kiosk, heard, penalised, paid out. */
@Tag("X-6")
class AppealsResourceIT {

  private static final String PROGRAMME = "sample";
  private static final String APPLICATIONS = "/api/v1/applications";
  private static final String APPEALS = "/api/v1/appeals/";
  private static final String MOBILE = "9876500055";
  private static final Map<String, String> GROUNDS = Map.of("grounds", "किसी ने निर्णय नहीं किया");

  private Client operator;
  private Client first;
  private Client second;

  @BeforeEach
  void signIn() {
    operator = Client.of(PROGRAMME).signedInAs("operator");
    first = Client.of(PROGRAMME).signedInAs("firstappeal");
    second = Client.of(PROGRAMME).signedInAs("secondappeal");
  }

  private String filed() {
    Answer answer =
        operator
            .withNewKey()
            .post(
                APPLICATIONS,
                Map.of(
                    "service",
                    "SMP-11",
                    "inputs",
                    Map.of("applicantName", "सीता देवी"),
                    "applicant",
                    Map.of("name", "सीता देवी", "mobile", MOBILE),
                    "documents",
                    List.of(Map.of("code", "identity", "uploadId", operator.uploadedScan())),
                    "consent",
                    Map.of("method", "signature", "reference", "print-7")));
    assertEquals(201, answer.status(), answer.text());
    return answer.json().path("number").asText();
  }

  private String late() {
    String number = filed();
    Calendars.makeLate(PROGRAMME, number);
    return number;
  }

  private Answer appeal(Client client, String number) {
    return client.post(APPLICATIONS + "/" + number + "/appeals", GROUNDS);
  }

  private static Answer act(Client client, String appeal, Map<String, Object> action) {
    return client.post(APPEALS + appeal + "/actions", action);
  }

  @Test
  void lateCaseGoesToPenaltyAndCompensation() {
    String number = late();
    Answer filed = appeal(operator, number);
    assertEquals(201, filed.status(), filed.text());
    JsonNode appeal = filed.json();
    assertEquals("first", appeal.path("level").asText());
    assertEquals("first-appeal-officer", appeal.path("hearsRole").asText());
    assertEquals("filed", appeal.path("status").asText());
    assertTrue(appeal.path("dueOn").asText().matches("\\d{4}-\\d{2}-\\d{2}"));
    String one = appeal.path("number").asText();
    assertEquals(
        "/api/v1/appeals/" + one, filed.header("Location").orElse("").replaceAll(".*/api", "/api"));
    assertTrue(first.get("/api/v1/appeals?limit=200").text().contains(one));
    assertEquals(200, act(first, one, Map.of("action", "dismiss", "remark", "आधार नहीं")).status());
    String two = appeal(operator, number).json().path("number").asText();
    Answer penalised =
        act(
            second,
            two,
            Map.of(
                "action",
                "impose-penalty",
                "remark",
                "बिना कारण विलंब",
                "penalty",
                Map.of("kind", "per-day", "against", "designated-officer")));
    assertEquals(200, penalised.status(), penalised.text());
    JsonNode penalty = penalised.json().path("penalties").path(0);
    long paise = penalty.path("amountPaise").asLong();
    assertEquals(Math.min(500_000, 25_000 * penalty.path("lateWorkingDays").asLong()), paise);
    String order = "/api/v1/penalties/" + penalty.path("number").asText();
    Map<String, String> payment = Map.of("receivedBy", "सीता देवी", "reference", "voucher 9");
    assertEquals(
        "compensation-not-due", operator.withNewKey().post(order + "/payment", payment).code());
    assertEquals(201, second.post(order + "/recovery", Map.of("reference", "challan 3")).status());
    assertEquals(400, operator.post(order + "/payment", payment).status());
    long before = operator.get("/api/v1/wallet").json().path("balancePaise").asLong();
    Client once = operator.withNewKey();
    assertEquals(201, once.post(order + "/payment", payment).status());
    Answer again = once.post(order + "/payment", payment);
    assertEquals("true", again.header("Idempotent-Replayed").orElse(""), again.text());
    assertEquals("paid", again.json().path("status").asText());
    assertEquals(
        before + paise, operator.get("/api/v1/wallet").json().path("balancePaise").asLong());
    Answer twice = operator.withNewKey().post(order + "/payment", payment);
    assertEquals(409, twice.status());
    assertEquals("compensation-paid", twice.code());
    Answer paper = operator.get(order + "/order");
    assertTrue(paper.text().startsWith("%PDF"));
    JsonNode standing = operator.get(APPLICATIONS + "/" + number + "/appeals").json();
    assertEquals(2, standing.path("items").size());
    Answer tracked = Client.of(PROGRAMME).get("/api/v1/tracking/" + number + "?mobile=" + MOBILE);
    assertEquals(one, tracked.json().path("appeals").path(0).path("number").asText());
    assertEquals("second", tracked.json().path("appeals").path(1).path("level").asText());
    assertFalse(tracked.text().contains("grounds"), tracked.text());
  }

  @Test
  void refusalsHaveTheirCodes() {
    String number = filed();
    Answer early = appeal(operator, number);
    assertEquals(409, early.status());
    assertEquals("appeal-too-early", early.code());
    Calendars.makeLate(PROGRAMME, number);
    String one = appeal(operator, number).json().path("number").asText();
    Answer twice = appeal(operator, number);
    assertEquals("appeal-exists", twice.code());
    assertEquals(409, twice.status());
    Client elsewhere = Client.of(PROGRAMME).signedInAs("operator2");
    assertEquals(404, appeal(elsewhere, number).status());
    assertEquals(
        "appeal-exists",
        elsewhere
            .post(
                APPLICATIONS + "/" + number + "/appeals",
                Map.of("grounds", "वही", "mobile", MOBILE))
            .code());
    assertEquals(401, appeal(Client.of(PROGRAMME), number).status());
    assertEquals(403, appeal(Client.of(PROGRAMME).signedInAs("auditor"), number).status());
    assertEquals(422, operator.post(APPLICATIONS + "/" + number + "/appeals", Map.of()).status());
    Answer illegal = act(second, one, Map.of("action", "dismiss", "remark", "no"));
    assertEquals(409, illegal.status());
    assertEquals("illegal-move", illegal.code());
    assertEquals(0, illegal.json().path("actions").size());
    Answer bare = act(first, one, Map.of("action", "direct"));
    assertEquals(422, bare.status());
    assertEquals("/remark", bare.json().path("violations").path(0).path("field").asText());
    assertEquals(404, first.get(APPEALS + "FA-none").status());
    assertEquals(
        403,
        first.with("X-Programme", "mponline").get(APPEALS + one).status(),
        "a token of another programme");
  }

  @Test
  void authorityTakesUpAnOverdueFirstAppeal() {
    String number = late();
    String one = appeal(operator, number).json().path("number").asText();
    assertEquals("not-appealable", appeal(second, number).code());
    Calendars.makeOverdue(PROGRAMME, one);
    assertTrue(
        second.get("/api/v1/appeals?level=first&overdue=true&limit=200").text().contains(one));
    Answer taken = appeal(second, number);
    assertEquals(201, taken.status(), taken.text());
    assertEquals("authority", taken.json().path("ground").asText());
    assertEquals("passed-up", first.get(APPEALS + one).json().path("status").asText());
  }
}

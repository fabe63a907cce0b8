package org.jansetu.citizen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jansetu.server.Answer;
import org.jansetu.server.Candidate;
import org.jansetu.server.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Examinations over HTTP, and what a citizen pays at the gateway around the last date. */
@Tag("MPO-10")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExamsResourceIT {

  private static final String PROGRAMME = "sample";
  private static final String EXAMS = "/api/v1/exams";
  private static final String APPLICATIONS = "/api/v1/applications";
  private static final String MOVING = EXAMS + "/LIBRARIAN";
  private static final String FORM = "SMP-19";
  private static final int HOUR = 3_600;
  private static final int PATIENCE_SECONDS = 60;

  /** Of a woman, with her concession; in paise. */
  private static final long FEE = 33_000;

  private static final long LATE = 53_000;

  private Client operator;
  private Client examiner;

  @BeforeEach
  void signIn() {
    operator = Client.of(PROGRAMME).signedInAs("operator");
    examiner = Client.of(PROGRAMME).signedInAs("examiner");
  }

  private static String mobile() {
    return "7" + (100_000_000 + ThreadLocalRandom.current().nextInt(800_000_000));
  }

  private static String in(long seconds) {
    return LocalDateTime.ofInstant(
            Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS),
            ZoneId.of("Asia/Kolkata"))
        .toString();
  }

  private void announce(long opens, long last, long late) {
    Answer answer =
        examiner.post(
            MOVING + "/dates",
            Map.of(
                "opens",
                in(opens),
                "lastAt",
                in(last),
                "lateUntil",
                in(late),
                "correctionFrom",
                in(-HOUR),
                "correctionUntil",
                in(HOUR),
                "orderNumber",
                "EB/HTTP/1"));
    assertEquals(200, answer.status(), answer.text());
  }

  private String filed(String name, String mobile) {
    Answer answer =
        operator
            .withNewKey()
            .post(APPLICATIONS, new Candidate(name, mobile).filing(operator, FORM));
    assertEquals(201, answer.status(), answer.text());
    return answer.json().path("number").asText();
  }

  private static JsonNode begun(Client citizen, String mobile) {
    Map<String, Object> body = new Candidate("सीता देवी", mobile).filing(citizen, FORM);
    body.remove("consent");
    body.put("applicant", Map.of("name", "सीता देवी"));
    Answer answer = citizen.withNewKey().post(APPLICATIONS, body);
    assertEquals(201, answer.status(), answer.text());
    return answer.json();
  }

  private static JsonNode draft(Client citizen, JsonNode begun) {
    return citizen.get("/api/v1/drafts/" + begun.path("draft").asText()).json();
  }

  private static String awaited(Client citizen, JsonNode begun, String wanted)
      throws InterruptedException {
    String order = begun.path("payment").path("order").asText();
    String state = "";
    for (int i = 0; i < PATIENCE_SECONDS && !state.equals(wanted); i++) {
      state = citizen.get("/api/v1/payments/" + order).json().path("state").asText();
      Thread.sleep(state.equals(wanted) ? 0 : 1000);
    }
    return state;
  }

  @Test
  @Order(1)
  void windowIsSaidInTheReadersLanguageAndClosesEveryDoor() {
    announce(HOUR, 2 * HOUR, 3 * HOUR);
    Map<String, Object> asked =
        Map.of("service", FORM, "inputs", new Candidate("Radha", mobile()).answers());
    Answer quote = operator.post("/api/v1/quotes", asked);
    assertEquals(409, quote.status(), quote.text());
    assertEquals("window-closed", quote.code());
    assertTrue(quote.json().path("opensAt").asText().endsWith("+05:30"), quote.text());
    Answer hindi = operator.with("Accept-Language", "hi").post("/api/v1/quotes", asked);
    assertTrue(hindi.json().path("detail").asText().contains("पुस्तकालयाध्यक्ष"), hindi.text());
    Map<String, Object> item =
        Map.of(
            "service",
            FORM,
            "inputs",
            new Candidate("Radha", mobile()).answers(),
            "expectedTotalPaise",
            FEE);
    Map<String, Object> citizen = Map.of("name", "Radha", "mobile", mobile());
    Answer basket =
        operator
            .withNewKey()
            .post(
                "/api/v1/baskets",
                Map.of("items", List.of(item), "citizen", citizen, "paidBy", "cash"));
    assertEquals("window-closed", basket.code(), basket.text());
    Answer filing =
        operator
            .withNewKey()
            .post(APPLICATIONS, new Candidate("Radha", mobile()).filing(operator, FORM));
    assertEquals("window-closed", filing.code(), filing.text());
    String mobile = mobile();
    Client home = Client.of(PROGRAMME).signedInAsCitizen(mobile);
    Map<String, Object> own = new Candidate("Radha", mobile).filing(home, FORM);
    own.put("applicant", Map.of("name", "Radha"));
    Answer draft = home.withNewKey().post(APPLICATIONS, own);
    assertEquals(409, draft.status(), draft.text());
    assertEquals("window-closed", draft.code(), draft.text());
    JsonNode service = Client.of(PROGRAMME).get("/api/v1/services/" + FORM).json();
    assertEquals("upcoming", service.path("exam").path("status").asText());
    JsonNode list = Client.of(PROGRAMME).get(EXAMS).json();
    assertEquals(3, list.path("items").size());
    assertEquals(404, operator.get(EXAMS + "/NOTHING").status());
    assertEquals(422, examiner.post(MOVING + "/dates", Map.of("orderNumber", "X")).status());
    Map<String, String> order = Map.of("lastAt", "tomorrow", "orderNumber", "X");
    assertEquals(422, examiner.post(MOVING + "/dates", order).status());
    Client other = Client.of(PROGRAMME).signedInAs("officer");
    order = Map.of("lastAt", in(9), "orderNumber", "X");
    assertEquals(403, other.post(MOVING + "/dates", order).status());
    assertEquals(401, Client.of(PROGRAMME).get(MOVING + "/candidates").status());
  }

  @Test
  @Order(2)
  void whatTheGatewayTookInTimeIsInTimeHoweverLateItSaysSo() throws InterruptedException {
    String mobile = mobile();
    Client citizen = Client.of(PROGRAMME).signedInAsCitizen(mobile);
    announce(-HOUR, HOUR, HOUR);
    JsonNode begun = begun(citizen, mobile);
    Sandbox.decide(begun.path("payment").path("redirectUrl").asText(), "lost-callback");
    Thread.sleep(1_100);
    // The last second was the one in which the gateway took the money, or one after it.
    announce(-HOUR, -1, -1);
    Thread.sleep(1_100);
    assertEquals("spent", awaited(citizen, begun, "spent"));
    assertEquals("filed", draft(citizen, begun).path("state").asText());
  }

  @Test
  @Order(3)
  void whatIsPaidAfterTheLastDateGoesBack() throws InterruptedException {
    String mobile = mobile();
    Client citizen = Client.of(PROGRAMME).signedInAsCitizen(mobile);
    announce(-HOUR, HOUR, HOUR);
    JsonNode closed = begun(citizen, mobile);
    JsonNode late = begun(citizen, mobile);
    announce(-HOUR, -60, HOUR);
    Sandbox.decide(late.path("payment").path("redirectUrl").asText(), "success");
    assertEquals("refunded", awaited(citizen, late, "refunded"), "the late fee is missing");
    JsonNode again = draft(citizen, late);
    assertEquals("open", again.path("state").asText());
    assertEquals(LATE, again.path("totalPaise").asLong(), "with the late fee it may be filed");
    announce(-HOUR, -60, -30);
    Sandbox.decide(closed.path("payment").path("redirectUrl").asText(), "success");
    assertEquals("refunded", awaited(citizen, closed, "refunded"));
    JsonNode over = draft(citizen, closed);
    assertEquals("open", over.path("state").asText());
    assertEquals(
        "window-closed", over.path("violations").path(0).path("code").asText(), over.toString());
    Answer submitted =
        citizen.post("/api/v1/drafts/" + closed.path("draft").asText() + "/filing", Map.of());
    assertEquals("window-closed", submitted.code(), submitted.text());
  }

  @Test
  @Order(4)
  void candidateCorrectsSitsAndIsExported() {
    announce(-HOUR, HOUR, HOUR);
    String mobile = mobile();
    String number = filed("राधा बाई", mobile);
    Client home = Client.of(PROGRAMME).signedInAsCitizen(mobile);
    String corrections = APPLICATIONS + "/" + number + "/corrections";
    Answer corrected = home.post(corrections, Map.of("inputs", Map.of("fatherName", "समुद्र")));
    assertEquals(200, corrected.status(), corrected.text());
    assertEquals("सागर", corrected.json().path("corrections").path(0).path("before").asText());
    Answer fee = operator.post(corrections, Map.of("inputs", Map.of("category", "sc")));
    assertEquals(422, fee.status(), fee.text());
    assertEquals(422, operator.post(corrections, Map.of()).status());
    assertEquals(
        404,
        Client.of(PROGRAMME)
            .signedInAs("operator2")
            .post(corrections, Map.of("inputs", Map.of("address", "x y z")))
            .status());
    String card = APPLICATIONS + "/" + number + "/admit-card";
    assertEquals("admit-card-not-ready", home.get(card).code());
    String roll = "H" + ThreadLocalRandom.current().nextInt(100_000_000);
    String header = "application,rollNumber,centre,centreName,centreNameHi,address,date,time\n";
    String row = number + "," + roll + ",C1,Sarita school,सरिता विद्यालय,,2037-01-04,10:00\n";
    Client sender = examiner.with("Content-Type", "text/csv");
    Answer wrong =
        sender.postBytes(
            MOVING + "/roll-numbers",
            (header + row + "A-NOBODY-1,X1,C1,N,,,2037-01-04,10:00\n").getBytes(UTF_8));
    assertEquals(422, wrong.status(), wrong.text());
    assertEquals(
        "/rows/2/application", wrong.json().path("violations").path(0).path("field").asText());
    Answer seated = sender.postBytes(MOVING + "/roll-numbers", (header + row).getBytes(UTF_8));
    assertEquals(200, seated.status(), seated.text());
    assertEquals(1, seated.json().path("rows").asInt());
    assertTrue(home.get(card).text().startsWith("%PDF"));
    Client visitor = Client.of(PROGRAMME);
    assertTrue(visitor.get(card + "?mobile=" + mobile).text().startsWith("%PDF"));
    assertEquals(404, visitor.get(card + "?mobile=9000000001").status());
    assertEquals(401, visitor.get(card).status());
    Answer export = examiner.get(MOVING + "/candidates");
    assertEquals(200, export.status());
    assertTrue(export.text().contains(number) && export.text().contains("समुद्र"), export.text());
    Client state = Client.of(PROGRAMME).signedInAs("state");
    assertEquals(403, state.get(MOVING + "/candidates").status());
    Client elsewhere = Client.of("mponline").signedInAs("examiner");
    assertEquals(404, elsewhere.get(MOVING + "/candidates").status(), "another programme's");
  }

  @Test
  @Order(5)
  void cancelledExaminationRefundsKiosksAndCitizens() throws InterruptedException {
    announce(-HOUR, HOUR, HOUR);
    String mobile = mobile();
    Client citizen = Client.of(PROGRAMME).signedInAsCitizen(mobile);
    JsonNode begun = begun(citizen, mobile);
    Sandbox.decide(begun.path("payment").path("redirectUrl").asText(), "success");
    assertEquals("filed", draft(citizen, begun).path("state").asText());
    filed("मोहन", mobile());
    Map<String, String> order = Map.of("orderNumber", "EB/2026/1", "reason", "रद्द");
    assertEquals(403, operator.post(MOVING + "/cancellation", order).status());
    Answer cancelled = examiner.post(MOVING + "/cancellation", order);
    assertEquals(200, cancelled.status(), cancelled.text());
    assertEquals("cancelled", cancelled.json().path("status").asText());
    assertEquals("refunded", awaited(citizen, begun, "refunded"), "the way it came");
    JsonNode counts = examiner.get(MOVING + "/counts").json();
    for (int i = 0; i < PATIENCE_SECONDS && counts.path("refundsDue").asInt() > 0; i++) {
      Thread.sleep(1000);
      counts = examiner.get(MOVING + "/counts").json();
    }
    assertEquals(0, counts.path("refundsDue").asInt(), counts.toString());
    JsonNode list = examiner.get(MOVING + "/refunds?limit=200").json().path("items");
    assertTrue(list.size() >= 2, list.toString());
    list.forEach(line -> assertEquals("done", line.path("state").asText(), line.toString()));
    assertTrue(list.valueStream().anyMatch(line -> line.path("mode").asText().equals("gateway")));
    assertTrue(list.valueStream().anyMatch(line -> line.path("mode").asText().equals("kiosk")));
    JsonNode own = operator.get("/api/v1/exam-refunds?limit=200").json().path("items").path(0);
    String handOut = "/api/v1/exam-refunds/" + own.path("application").asText() + "/hand-out";
    Map<String, String> signed = Map.of("receivedBy", "मोहन", "reference", "voucher 1");
    assertEquals(422, operator.post(handOut, Map.of()).status());
    assertEquals(403, examiner.post(handOut, signed).status());
    Client elsewhere = Client.of(PROGRAMME).signedInAs("operator2");
    assertEquals(404, elsewhere.post(handOut, signed).status());
    Answer handed = operator.post(handOut, signed);
    assertEquals("मोहन", handed.json().path("handed").path("receivedBy").asText(), handed.text());
    assertEquals(200, operator.post(handOut, signed).status(), "the same again");
    Answer other = operator.post(handOut, Map.of("receivedBy", "सोहन", "reference", "voucher 2"));
    assertEquals("refund-handed-out", other.code(), other.text());
    Answer table = examiner.get(MOVING + "/refunds.csv");
    assertEquals(list.size() + 1, table.text().lines().count(), table.text());
    Answer again =
        operator
            .withNewKey()
            .post(APPLICATIONS, new Candidate("X Y", mobile()).filing(operator, FORM));
    assertEquals("exam-cancelled", again.code(), again.text());
    assertEquals(
        409,
        examiner
            .post(MOVING + "/cancellation", Map.of("orderNumber", "EB/2026/2", "reason", "x"))
            .status());
  }
}

package org.jansetu.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A citizen asks from home and pays at the gateway's sandbox, however that behaves. */
@Tag("MPO-2")
class PaymentsResourceIT {

  private static final String PROGRAMME = "sample";
  private static final String APPLICATIONS = "/api/v1/applications";
  private static final String MOBILE = "9822200001";
  private static final int PATIENCE_SECONDS = 60;

  private static Client citizen;

  @BeforeAll
  static void comeIn() {
    citizen = Client.of(PROGRAMME).signedInAsCitizen(MOBILE);
  }

  private static Map<String, Object> filing(String upload) {
    return Map.of(
        "service", "SMP-11",
        "inputs", Map.of("applicantName", "सीता देवी"),
        "applicant", Map.of("name", "सीता देवी"),
        "documents", List.of(Map.of("code", "identity", "uploadId", upload)),
        "expectedTotalPaise", 2000);
  }

  private static JsonNode filed() {
    Answer answer = citizen.withNewKey().post(APPLICATIONS, filing(citizen.uploadedScan()));
    assertEquals(201, answer.status(), answer.text());
    assertEquals("payment-started", answer.json().path("status").asText(), answer.text());
    assertTrue(answer.json().path("payment").path("redirectUrl").isTextual(), answer.text());
    return answer.json();
  }

  private static JsonNode draft(JsonNode filed) {
    return citizen.get("/api/v1/drafts/" + filed.path("draft").asText()).json();
  }

  private static String order(JsonNode filed) {
    return filed.path("payment").path("order").asText();
  }

  private static String paymentState(JsonNode filed) {
    return citizen.get("/api/v1/payments/" + order(filed)).json().path("state").asText();
  }

  /** How the payment stands when it stands there, or when patience ends. */
  private static String awaited(JsonNode filed, String wanted) throws InterruptedException {
    String state = paymentState(filed);
    for (int i = 0; i < PATIENCE_SECONDS && !state.equals(wanted); i++) {
      Thread.sleep(1000);
      state = paymentState(filed);
    }
    return state;
  }

  @ParameterizedTest
  @ValueSource(strings = {"success", "duplicate-callback"})
  @Tag("X-10")
  void paidIsFiledOnce(String outcome) {
    JsonNode filed = filed();
    Sandbox.decide(filed.path("payment").path("redirectUrl").asText(), outcome);
    JsonNode draft = draft(filed);
    assertEquals("filed", draft.path("state").asText(), draft.toString());
    String number = draft.path("applicationNumber").asText();
    JsonNode seen = citizen.get(APPLICATIONS + "/" + number).json();
    assertEquals("submitted", seen.path("status").asText(), seen.toString());
    assertEquals("citizen", seen.path("channel").asText(), seen.toString());
    assertEquals("spent", paymentState(filed));
    assertTrue(seen.path("number").asText().startsWith("A-SMP-ND-ONLINE-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pending-then-success", "lost-callback"})
  void whatNobodySaysIsAskedFor(String outcome) throws InterruptedException {
    JsonNode filed = filed();
    Sandbox.decide(filed.path("payment").path("redirectUrl").asText(), outcome);
    assertEquals("spent", awaited(filed, "spent"));
    assertEquals("filed", draft(filed).path("state").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fail", "pending-then-failure"})
  void whatFailsOpensTheDraftAgain(String outcome) throws InterruptedException {
    JsonNode filed = filed();
    Sandbox.decide(filed.path("payment").path("redirectUrl").asText(), outcome);
    assertEquals("failed", awaited(filed, "failed"));
    assertEquals("open", draft(filed).path("state").asText());
    Answer again =
        citizen.post("/api/v1/drafts/" + filed.path("draft").asText() + "/filing", Map.of());
    assertEquals(201, again.status(), again.text());
    String second = again.json().path("payment").path("order").asText();
    assertNotEquals(order(filed), second, "a new payment");
    Sandbox.decide(again.json().path("payment").path("redirectUrl").asText(), "success");
    assertEquals("filed", draft(filed).path("state").asText());
  }

  @Test
  void debitedButFailedRefundsItself() throws InterruptedException {
    JsonNode filed = filed();
    Sandbox.decide(filed.path("payment").path("redirectUrl").asText(), "debited-but-failed");
    assertEquals("refunded", awaited(filed, "refunded"));
    assertEquals("open", draft(filed).path("state").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"forged-callback"})
  void forgedWordChangesNothing(String outcome) {
    JsonNode filed = filed();
    Sandbox.decide(filed.path("payment").path("redirectUrl").asText(), outcome);
    assertEquals("started", paymentState(filed));
    assertEquals("paying", draft(filed).path("state").asText());
    Answer plain =
        Client.of(PROGRAMME)
            .with("Content-Type", "application/x-www-form-urlencoded")
            .postRaw(
                "/api/v1/payments/callback",
                "kind=callback&merchant=sample&state=succeeded&debited=true&amountPaise=2000&order="
                    + order(filed));
    assertEquals(403, plain.status(), plain.text());
    assertEquals("bad-signature", plain.code());
  }

  @Test
  void anotherAmountIsRefusedAndTheRightOneFoundByAsking() throws InterruptedException {
    JsonNode filed = filed();
    Sandbox.decide(filed.path("payment").path("redirectUrl").asText(), "wrong-amount");
    assertEquals("spent", awaited(filed, "spent"), "the status said the right amount");
  }

  @Test
  void requestThatWasTamperedWithIsNotShown() {
    String url = filed().path("payment").path("redirectUrl").asText();
    assertEquals(200, Sandbox.open(url));
    assertEquals(403, Sandbox.open(url.replace("amountPaise=2000", "amountPaise=1")));
  }

  @Test
  @Tag("X-10")
  void sameKeyIsTheSamePayment() {
    Client once = citizen.withNewKey();
    Map<String, Object> body = filing(citizen.uploadedScan());
    JsonNode first = once.post(APPLICATIONS, body).json();
    Answer again = once.post(APPLICATIONS, body);
    assertEquals("true", again.header("Idempotent-Replayed").orElse(""), again.text());
    assertEquals(order(first), order(again.json()));
    assertEquals(400, citizen.post(APPLICATIONS, body).status(), "a key is needed");
  }

  @Test
  @Tag("X-2")
  void nobodySeesWhatIsSomebodyElses() {
    JsonNode filed = filed();
    Client other = Client.of(PROGRAMME).signedInAsCitizen("9822200002");
    Client operator = Client.of(PROGRAMME).signedInAs("operator");
    String draft = "/api/v1/drafts/" + filed.path("draft").asText();
    assertEquals(404, other.get(draft).status());
    assertEquals(404, other.delete(draft).status());
    assertEquals(404, other.get("/api/v1/payments/" + order(filed)).status());
    assertEquals(403, operator.get(draft).status());
    Sandbox.decide(filed.path("payment").path("redirectUrl").asText(), "success");
    String number = draft(filed).path("applicationNumber").asText();
    assertFalse(number.isEmpty());
    assertEquals(404, other.get(APPLICATIONS + "/" + number).status());
    assertFalse(other.get(APPLICATIONS).text().contains(number));
    assertEquals(404, operator.get(APPLICATIONS + "/" + number).status());
    assertEquals(401, Client.of(PROGRAMME).get("/api/v1/drafts").status());
  }

  @Test
  void citizenSeesWhatWasFiledAtAKioskForTheOwnMobile() {
    Client operator = Client.of(PROGRAMME).signedInAs("operator");
    String number =
        operator
            .withNewKey()
            .post(
                APPLICATIONS,
                Map.of(
                    "service", "SMP-11",
                    "inputs", Map.of("applicantName", "Asha"),
                    "applicant", Map.of("name", "Asha", "mobile", MOBILE),
                    "consent", Map.of("method", "signature", "reference", "print-1")))
            .json()
            .path("number")
            .asText();
    assertTrue(citizen.get(APPLICATIONS).text().contains(number));
    Answer completed =
        citizen.post(
            APPLICATIONS + "/" + number + "/actions",
            Map.of(
                "action",
                "complete",
                "documents",
                List.of(Map.of("code", "identity", "uploadId", citizen.uploadedScan()))));
    assertEquals(200, completed.status(), completed.text());
  }

  @Test
  @Tag("MPO-2")
  void citizenAsksFromHomeWhatItCosts() {
    Map<String, Object> asked =
        Map.of("service", "SMP-11", "inputs", Map.of("applicantName", "सीता देवी"));
    Answer quote = citizen.post("/api/v1/quotes", asked);
    assertEquals(200, quote.status(), quote.text());
    assertEquals(2000, quote.json().path("totalPaise").asLong(), quote.text());
    assertEquals(401, Client.of(PROGRAMME).post("/api/v1/quotes", asked).status());
  }

  @Test
  void draftIsChangedAndSaysWhatIsWrong() {
    Answer made = citizen.post("/api/v1/drafts", Map.of("service", "SMP-11"));
    assertEquals(201, made.status(), made.text());
    String path = "/api/v1/drafts/" + made.json().path("id").asText();
    assertEquals("identity", made.json().path("missingDocuments").path(0).asText());
    Answer refused = citizen.post(path + "/filing", Map.of());
    assertEquals(422, refused.status(), refused.text());
    Answer changed =
        citizen.put(
            path,
            Map.of(
                "service", "SMP-11",
                "inputs", Map.of("applicantName", "Asha"),
                "applicant", Map.of("name", "Asha")));
    assertEquals(0, changed.json().path("violations").size(), changed.text());
    assertEquals(2000, changed.json().path("totalPaise").asLong());
    assertTrue(citizen.get("/api/v1/drafts").text().contains(made.json().path("id").asText()));
    assertEquals(204, citizen.delete(path).status());
    assertEquals(404, citizen.get(path).status());
    assertEquals(404, citizen.post("/api/v1/drafts", Map.of("service", "NOPE")).status());
    assertEquals(422, citizen.post("/api/v1/drafts", Map.of("service", "SMP-10")).status());
  }
}

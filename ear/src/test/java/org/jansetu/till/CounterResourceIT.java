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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charges, baskets, cancellations and top-ups at the demo operator's kiosk in Madhya Pradesh. */
class CounterResourceIT {

  private static final String SERVICE = "SAMBAL-NEW";
  private static final String KIOSK = "GWL-0417";
  private static final Map<String, Object> INPUTS = Map.of("applicantName", "सीता देवी");
  private static final Map<String, Object> CITIZEN = Map.of("name", "सीता देवी");

  private Client operator;

  @BeforeEach
  void signIn() {
    operator = Client.of("mponline").signedInAs("operator");
  }

  @Test
  @Tag("MPO-2")
  @Tag("MPO-6")
  @Tag("EMI-6")
  @Tag("X-11")
  void chargeTakesTheWholeTotalAndSaysWhoGetsWhat() {
    long before = balance(operator);

    JsonNode charged = charge(operator, "cash").json();

    assertEquals("completed", charged.path("status").asText());
    assertEquals(2000, charged.path("totalPaise").asLong());
    assertEquals(1356, charged.path("commissionPaise").asLong());
    assertEquals(List.of("portal 339", "kiosk 1356", "tax 305"), lines(charged.path("lines")));
    assertTrue(charged.path("receiptNumber").asText().matches("MPO-" + KIOSK + "-\\d{4}-\\d{6}"));
    assertEquals(before - 2000, balance(operator));
    JsonNode entries = operator.get("/api/v1/wallet/statement").json();
    JsonNode last = entries.path("items").get(entries.path("items").size() - 1);
    assertEquals(-2000, last.path("amountPaise").asLong());
    assertEquals(before - 2000, last.path("balancePaise").asLong());
  }

  @Test
  @Tag("X-10")
  void sameKeyAnswersAsTheFirstTimeAndMovesNothing() {
    Client once = operator.withNewKey();
    JsonNode first = once.post("/api/v1/transactions", single("cash")).json();
    long after = balance(operator);

    Answer again = once.post("/api/v1/transactions", single("cash"));
    Answer other = once.post("/api/v1/transactions", single("upi"));

    assertEquals(201, again.status());
    assertEquals("true", again.header("Idempotent-Replayed").orElse(""));
    assertEquals(first.path("receiptNumber"), again.json().path("receiptNumber"));
    assertEquals(422, other.status());
    assertEquals("idempotency-key-reused", other.code());
    assertEquals(after, balance(operator));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cash", "upi", "card", "cheque"})
  @Tag("LOK-7")
  void everyModeOfPaymentIsKeptWithTheReceipt(String mode) {
    JsonNode charged = charge(operator, mode).json();

    JsonNode read = operator.get("/api/v1/transactions/" + charged.path("id").asText()).json();

    assertEquals(mode, read.path("paidBy").asText());
  }

  @Test
  @Tag("EMI-4")
  @Tag("X-12")
  void basketOfTwoDepartmentsIsOnePaymentAndTwoReceipts() {
    long before = balance(operator);
    Map<String, Object> appeal =
        Map.of("service", "SAMBAL-APPEAL", "inputs", INPUTS, "expectedTotalPaise", 3000);

    Answer answer = basket(List.of(item(2000), appeal));

    assertEquals(201, answer.status(), answer.text());
    assertEquals(5000, answer.json().path("totalPaise").asLong());
    JsonNode made = answer.json().path("transactions");
    assertEquals(2, made.size());
    assertEquals(
        number(made.get(0)) + 1, number(made.get(1)), "receipts of one visit stand together");
    assertEquals(before - 5000, balance(operator));
  }

  @Test
  @Tag("X-12")
  void basketWithOneWrongItemChargesNothing() {
    long before = balance(operator);

    Answer answer = basket(List.of(item(2000), item(1999)));

    assertEquals(409, answer.status());
    assertEquals("total-changed", answer.code());
    assertEquals(2000, answer.json().path("quote").path("totalPaise").asLong());
    assertEquals(before, balance(operator));
  }

  @Test
  @Tag("X-10")
  void cancellationGivesTheMoneyBackOnceAndMarksTheReceipt() {
    long before = balance(operator);
    JsonNode charged = charge(operator, "cash").json();
    String path = "/api/v1/transactions/" + charged.path("id").asText() + "/cancellation";

    Answer cancelled = operator.post(path, Map.of("reason", "गलत सेवा चुनी"));
    Answer again = operator.post(path, Map.of("reason", "फिर से"));

    assertEquals(201, cancelled.status(), cancelled.text());
    assertEquals("reversed", cancelled.json().path("status").asText());
    assertEquals(409, again.status());
    assertEquals("not-cancellable", again.code());
    assertEquals(before, balance(operator));
    assertEquals("reversed", verification(charged, code(charged)).path("status").asText());
  }

  @Test
  @Tag("X-14")
  void anyoneVerifiesAReceiptWithItsCodeAndNobodyWithoutIt() {
    JsonNode charged = charge(operator, "cash").json();

    JsonNode right = verification(charged, code(charged));
    JsonNode wrong = verification(charged, "AAAAAAAAAAAAAAAA");

    assertTrue(right.path("valid").asBoolean());
    assertEquals(2000, right.path("totalPaise").asLong());
    assertFalse(wrong.path("valid").asBoolean());
    assertTrue(wrong.path("totalPaise").isMissingNode() || wrong.path("totalPaise").isNull());
  }

  @Test
  @Tag("MPO-5")
  void suspensionStopsTheVeryNextCharge() {
    Client second = Client.of("mponline").signedInAs("operator2");
    Client state = Client.of("mponline").signedInAs("state");
    String kiosk = second.get("/api/v1/wallet").json().path("kiosk").asText();
    assertEquals(201, charge(second, "cash").status());

    state.post("/api/v1/kiosks/" + kiosk + "/suspension", Map.of("reason", "निरीक्षण"));
    Answer refused = charge(second, "cash");
    state.post("/api/v1/kiosks/" + kiosk + "/resumption", Map.of("reason", "ठीक पाया"));

    assertEquals(409, refused.status());
    assertEquals("kiosk-suspended", refused.code());
    assertEquals(201, charge(second, "cash").status());
  }

  @Test
  @Tag("MPO-9")
  void closedServiceIsRefusedByTheServersClock() {
    Client sample = Client.of("sample").signedInAs("operator").withNewKey();

    Answer refused =
        sample.post(
            "/api/v1/transactions",
            Map.of(
                "service",
                "SMP-17",
                "inputs",
                Map.of(),
                "expectedTotalPaise",
                1,
                "citizen",
                CITIZEN,
                "paidBy",
                "cash"));

    assertEquals(409, refused.status(), refused.text());
    assertEquals("service-closed", refused.code());
  }

  @Test
  @Tag("X-10")
  void topUpIsPostedAtOnceOnlyUpToTheProgrammesMark() {
    Client society = Client.of("mponline").signedInAs("society");
    long before = balance(operator);

    Answer small = topUp(society.withNewKey(), 50_000);
    Answer large = topUp(society.withNewKey(), 2_500_001);
    String id = large.json().path("id").asText();
    Answer own =
        society.post(
            "/api/v1/kiosks/" + KIOSK + "/top-ups/" + id + "/decision", Map.of("approved", true));

    assertEquals(201, small.status(), small.text());
    assertEquals("posted", small.json().path("state").asText());
    assertEquals("proposed", large.json().path("state").asText());
    assertEquals(409, own.status());
    assertEquals("maker-is-checker", own.code());
    assertEquals(before + 50_000, balance(operator));
  }

  @Test
  @Tag("MPO-1")
  @Tag("EMI-14")
  void searchFindsALatinSpellingOfHindiAndShowsTheCharge() {
    JsonNode found = operator.get("/api/v1/services?query=panjiyan&limit=5").json().path("items");

    JsonNode sambal = null;
    for (JsonNode item : found) {
      sambal = item.path("code").asText().equals(SERVICE) ? item : sambal;
    }
    assertTrue(sambal != null, found.toString());
    assertEquals(2000, sambal.path("charge").path("minPaise").asLong());
  }

  private static Answer topUp(Client finance, long paise) {
    return finance.post(
        "/api/v1/kiosks/" + KIOSK + "/top-ups",
        Map.of("amountPaise", paise, "reference", "UTR-" + paise));
  }

  private Answer basket(List<Map<String, Object>> items) {
    return operator
        .withNewKey()
        .post("/api/v1/baskets", Map.of("items", items, "citizen", CITIZEN, "paidBy", "cash"));
  }

  private static Map<String, Object> item(long expected) {
    return Map.of("service", SERVICE, "inputs", INPUTS, "expectedTotalPaise", expected);
  }

  private static Map<String, Object> single(String mode) {
    return Map.of(
        "service", SERVICE,
        "inputs", INPUTS,
        "expectedTotalPaise", 2000,
        "citizen", CITIZEN,
        "paidBy", mode);
  }

  private static Answer charge(Client client, String mode) {
    return client.withNewKey().post("/api/v1/transactions", single(mode));
  }

  private static long balance(Client client) {
    return client.get("/api/v1/wallet").json().path("balancePaise").asLong();
  }

  private static String code(JsonNode charged) {
    return charged.path("verificationCode").asText();
  }

  private static JsonNode verification(JsonNode charged, String code) {
    return Client.of("mponline")
        .get(
            "/api/v1/receipts/"
                + charged.path("receiptNumber").asText()
                + "/verification?code="
                + code)
        .json();
  }

  private static long number(JsonNode transaction) {
    String text = transaction.path("receiptNumber").asText();
    return Long.parseLong(text.substring(text.lastIndexOf('-') + 1));
  }

  private static List<String> lines(JsonNode lines) {
    return lines
        .valueStream()
        .map(line -> line.path("party").asText() + " " + line.path("amountPaise").asLong())
        .toList();
  }
}

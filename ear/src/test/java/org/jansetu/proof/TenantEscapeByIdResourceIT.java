package org.jansetu.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whoever knows an id, a number or a code of another programme, or of a place that is not the own
 * one, learns and moves nothing by it: it is as if it were not there.
 */
@Tag("X-2")
class TenantEscapeByIdResourceIT {

  private static final String KIOSK = "GWL-0417";
  private static final String FOREIGN_KIOSK = "JPR-0101";
  private static final Map<String, String> REASON = Map.of("reason", "an attempt");
  private static final Map<String, Object> MONEY =
      Map.of("amountPaise", 20_000, "reference", "an attempt");

  private static Till till;
  private static Till foreignTill;
  private static JsonNode made;
  private static String topUp;
  private static Client foreignSociety;
  private static Client foreignState;
  private static Client society;
  private static Client provider;

  @BeforeAll
  static void chargeAndPropose() {
    till = Till.mponline();
    foreignTill = Till.emitra();
    society = user("mponline", "society");
    provider = user("mponline", "provider");
    foreignSociety = user("emitra", "society");
    foreignState = user("emitra", "state");
    Answer charged = till.charge();
    assertEquals(201, charged.status(), charged::text);
    made = charged.json();
    Answer proposed =
        society
            .withNewKey()
            .post(
                "/api/v1/kiosks/" + KIOSK + "/top-ups",
                Map.of("amountPaise", 3_000_000, "reference", "waits for a second person"));
    assertEquals(201, proposed.status(), proposed::text);
    topUp = proposed.json().path("id").asText();
    assertEquals("proposed", proposed.json().path("state").asText());
  }

  private static Client user(String programme, String name) {
    return Client.of(programme).signedInAs(name);
  }

  private static String transaction() {
    return "/api/v1/transactions/" + made.path("id").asText();
  }

  @TestFactory
  Stream<DynamicTest> transactionOfAnotherProgrammeOrKioskIsNotThere() {
    return Stream.of(
            reading("operator of another programme", foreignTill.operator()),
            reading("state administrator of another programme", foreignState),
            reading("auditor of another programme", user("emitra", "auditor")),
            reading("operator of another kiosk", user("mponline", "operator2")),
            reading("provider of other kiosks", provider),
            cancelling("operator of another programme", foreignTill.operator()),
            cancelling("society of another programme", foreignSociety),
            cancelling("operator of another kiosk", user("mponline", "operator2")),
            printing("operator of another programme", foreignTill.operator()),
            printing("operator of another kiosk", user("mponline", "operator2")),
            Attempt.unauthenticated(
                "transaction read by a visitor", () -> Client.of("mponline").get(transaction())),
            Attempt.notFound(
                "transaction by a number beyond every number",
                () -> till.operator().get("/api/v1/transactions/999999999999999999")),
            Attempt.notFound(
                "transaction by its receipt number in place of its id",
                () ->
                    till.operator()
                        .get("/api/v1/transactions/" + made.path("basketId").asText() + "-1")),
            Attempt.notFound(
                "transaction by a statement in place of its id",
                () -> till.operator().get("/api/v1/transactions/1%20or%201=1")))
        .map(Attempt::test);
  }

  private static Attempt reading(String who, Client client) {
    return Attempt.notFound("transaction read by: " + who, () -> client.get(transaction()));
  }

  private static Attempt cancelling(String who, Client client) {
    return Attempt.notFound(
        "transaction cancelled by: " + who,
        () -> client.post(transaction() + "/cancellation", REASON));
  }

  private static Attempt printing(String who, Client client) {
    return Attempt.notFound(
        "receipt printed by: " + who,
        () -> client.with("Accept", "text/html, */*;q=0.1").get(transaction() + "/receipt"));
  }

  @TestFactory
  Stream<DynamicTest> kioskOfAnotherProgrammeOrPlaceIsNotThere() {
    String kiosk = "/api/v1/kiosks/" + KIOSK;
    return Stream.of(
            Attempt.notFound("kiosk read by another programme", () -> foreignState.get(kiosk)),
            Attempt.notFound(
                "kiosk suspended by another programme's state administrator",
                () -> foreignState.post(kiosk + "/suspension", REASON)),
            Attempt.notFound(
                "kiosk suspended by another programme's society",
                () -> foreignSociety.post(kiosk + "/suspension", REASON)),
            Attempt.notFound(
                "kiosk resumed by another programme",
                () -> foreignState.post(kiosk + "/resumption", REASON)),
            Attempt.notFound(
                "kiosk activated by another programme",
                () -> foreignState.post(kiosk + "/activation", REASON)),
            Attempt.notFound(
                "kiosk closed by another programme",
                () -> foreignState.post(kiosk + "/closure", REASON)),
            Attempt.notFound(
                "kiosk suspended by a provider that it is not of",
                () -> provider.post(kiosk + "/suspension", REASON)),
            Attempt.notFound(
                "kiosk suspended by the society of another district",
                () -> society.post("/api/v1/kiosks/BPL-0031/suspension", REASON)),
            Attempt.forbidden(
                "kiosk suspended by its own operator",
                () -> till.operator().post(kiosk + "/suspension", REASON)))
        .map(Attempt::test);
  }

  @TestFactory
  Stream<DynamicTest> walletOfAnotherProgrammeOrPlaceGetsNothing() {
    return Stream.of(
            paying("society of another programme", foreignSociety, KIOSK),
            paying("own society, to another programme's kiosk", society, FOREIGN_KIOSK),
            paying("society of another district", society, "BPL-0031"),
            paying("provider that the kiosk is not of", provider, KIOSK),
            deciding("society of another programme", foreignSociety, KIOSK),
            deciding(
                "society of another programme by a kiosk of its own",
                foreignSociety,
                FOREIGN_KIOSK),
            deciding("provider that the kiosk is not of", provider, KIOSK),
            deciding("own society by another kiosk", society, "GWL-0052"),
            Attempt.forbidden(
                "top-up by the operator",
                () ->
                    till.operator()
                        .withNewKey()
                        .post("/api/v1/kiosks/" + KIOSK + "/top-ups", MONEY)),
            Attempt.forbidden(
                "top-up by the state administrator of another programme",
                () ->
                    foreignState.withNewKey().post("/api/v1/kiosks/" + KIOSK + "/top-ups", MONEY)))
        .map(Attempt::test);
  }

  private static Attempt paying(String who, Client client, String kiosk) {
    return Attempt.notFound(
        "top-up by: " + who,
        () -> client.withNewKey().post("/api/v1/kiosks/" + kiosk + "/top-ups", MONEY));
  }

  private static Attempt deciding(String who, Client client, String kiosk) {
    String path = "/api/v1/kiosks/" + kiosk + "/top-ups/" + topUp + "/decision";
    return Attempt.notFound(
        "top-up approved by: " + who, () -> client.post(path, Map.of("approved", true)));
  }

  @TestFactory
  Stream<DynamicTest> codeOfAnotherProgrammeMeansNothingHere() {
    Till here = foreignTill.with(till.operator());
    return Stream.of(
            Attempt.notFound(
                "service of another programme read",
                () -> till.operator().get("/api/v1/services/" + foreignTill.service())),
            Attempt.notFound("service of another programme quoted", here::quote),
            Attempt.notFound("service of another programme charged", here::charge),
            Attempt.notFound(
                "service of another programme in a basket with an own one",
                () -> till.operator().withNewKey().post("/api/v1/baskets", till.basketWith(here))),
            Attempt.notFound(
                "bill of another programme's service",
                () -> till.operator().get("/api/v1/bills?service=EM-001&consumerId=12345")),
            Attempt.invalid(
                "kiosks in an area of another programme",
                () -> foreignState.get("/api/v1/kiosks?area=D407")),
            Attempt.invalid(
                "kiosks near an area of another programme",
                () -> foreignState.get("/api/v1/kiosks?near=D407")))
        .map(Attempt::test);
  }

  @TestFactory
  Stream<DynamicTest> bodyNamesNoOtherPlace() {
    Client operator = till.operator();
    String charge = "/api/v1/transactions";
    return Stream.of("kiosk", "tenant", "tenantId", "programme", "tenant_id", "operatorId")
        .map(
            field ->
                Attempt.invalid(
                    "charge with the field " + field,
                    () -> operator.withNewKey().post(charge, till.bodyWith(field, "emitra"))))
        .map(Attempt::test);
  }

  @Test
  void transactionsOfOthersAreInNoList() {
    String number = made.path("receiptNumber").asText();
    long id = made.path("id").asLong();
    String day = LocalDate.now(java.time.ZoneId.of("Asia/Kolkata")).toString();
    for (Client other : List.of(foreignTill.operator(), user("mponline", "operator2"))) {
      for (String query :
          List.of(
              "receiptNumber=" + number,
              "cursor=" + (id + 1),
              "service=" + till.service(),
              "from=" + day + "&to=" + day,
              "kiosk=" + KIOSK)) {
        Answer list = other.get("/api/v1/transactions?limit=200&" + query);
        assertEquals(200, list.status(), list::text);
        for (JsonNode item : list.json().path("items")) {
          assertNotEquals(KIOSK, item.path("kiosk").asText(), query);
        }
      }
    }
  }

  @Test
  void listsOfOnesOwnHoldNothingOfAnotherProgramme() {
    Set<String> kiosks = new TreeSet<>();
    for (String cursor : List.of("", "&cursor=GWL-0000", "&cursor=JPR-0000")) {
      Answer list = foreignState.get("/api/v1/kiosks?limit=200" + cursor);
      list.json().path("items").forEach(kiosk -> kiosks.add(kiosk.path("code").asText()));
    }
    assertTrue(kiosks.contains(FOREIGN_KIOSK), kiosks::toString);
    assertFalse(kiosks.contains(KIOSK), kiosks::toString);
    Answer areas = foreignState.get("/api/v1/areas?parent=S23");
    assertEquals(0, areas.json().path("items").size(), areas::text);
    Answer services = foreignState.get("/api/v1/services?department=MPD-038");
    assertEquals(0, services.json().path("items").size(), services::text);
    assertEquals(
        FOREIGN_KIOSK,
        foreignTill.operator().get("/api/v1/wallet?kiosk=" + KIOSK).json().path("kiosk").asText(),
        "a wallet is the own one, whatever is asked for");
  }

  @Test
  void receiptIsGenuineInItsOwnProgrammeOnly() {
    String path = "/api/v1/receipts/" + made.path("receiptNumber").asText() + "/verification?code=";
    String code = made.path("verificationCode").asText();
    assertTrue(Client.of("mponline").get(path + code).json().path("valid").asBoolean());
    for (String programme : List.of("emitra", "sample", "jsk")) {
      Answer elsewhere = Client.of(programme).get(path + code);
      assertEquals(200, elsewhere.status(), elsewhere::text);
      assertEquals("{\"valid\":false}", elsewhere.text(), "nothing else is told");
    }
    for (String wrong : List.of("AAAAAAAAAAAAAAAA", "", "%25", code.substring(1), code + "A")) {
      assertEquals("{\"valid\":false}", Client.of("mponline").get(path + wrong).text(), wrong);
    }
  }

  /**
   * A key is a programme's and a kiosk's: with others it is another charge, not a way to see this.
   */
  @Test
  void keyOfAnotherProgrammeReplaysNothing() {
    String key = UUID.randomUUID().toString();
    Answer first =
        till.with(till.operator().with("Idempotency-Key", key))
            .operator()
            .post("/api/v1/transactions", till.body());
    assertEquals(201, first.status(), first::text);
    for (Till other : List.of(foreignTill, till.with(user("mponline", "operator2")))) {
      Answer second =
          other.operator().with("Idempotency-Key", key).post("/api/v1/transactions", other.body());
      assertEquals(201, second.status(), second::text);
      assertTrue(second.header("Idempotent-Replayed").isEmpty());
      assertNotEquals(
          first.json().path("receiptNumber").asText(),
          second.json().path("receiptNumber").asText());
    }
  }

  @Test
  void nothingWasMovedByAnyOfThis() {
    Answer now = till.operator().get(transaction());
    assertEquals("completed", now.json().path("status").asText(), now::text);
    assertEquals(
        "active",
        user("mponline", "state").get("/api/v1/kiosks/" + KIOSK).json().path("status").asText());
  }

  @TestFactory
  Stream<DynamicTest> programmeIsPublishedByItsOwnOnly() {
    byte[] none = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    return Stream.of(
            Attempt.unauthenticated(
                "folder from a visitor", () -> Publishing.post("mponline", null, none)),
            Attempt.forbidden(
                "folder from an operator",
                () -> Publishing.post("mponline", Login.as("mponline", "operator").access(), none)),
            Attempt.forbidden(
                "folder from a society",
                () -> Publishing.post("mponline", Login.as("mponline", "society").access(), none)),
            Attempt.wrongProgramme(
                "folder from another programme's state administrator",
                () -> Publishing.post("mponline", Login.as("emitra", "state").access(), none)),
            Attempt.forbidden(
                "another programme's folder from a state administrator",
                () ->
                    Publishing.post(
                        "emitra",
                        Login.as("emitra", "state").access(),
                        Publishing.zip(new UnseenFolder(1).files()))))
        .map(Attempt::test);
  }
}

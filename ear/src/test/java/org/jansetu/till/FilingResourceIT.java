package org.jansetu.till;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What surrounds a filing over HTTP: consent, live forms, registers, copies, who has the case. */
class FilingResourceIT {

  private static final String PROGRAMME = "sample";
  private static final String CONSENTS = "/api/v1/consents";
  private static final String APPLICATIONS = "/api/v1/applications";
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  private Client operator;
  private Client officer;
  private Client state;

  @BeforeEach
  void signIn() {
    operator = Client.of(PROGRAMME).signedInAs("operator");
    officer = Client.of(PROGRAMME).signedInAs("officer");
    state = Client.of(PROGRAMME).signedInAs("state");
  }

  private static String mobile() {
    return "8" + (100_000_000 + ThreadLocalRandom.current().nextInt(800_000_000));
  }

  private String code(String mobile) {
    String text =
        state
            .get("/api/v1/messages?limit=50")
            .json()
            .path("items")
            .valueStream()
            .filter(message -> message.path("to").asText().equals(mobile))
            .map(message -> message.path("text").asText())
            .findFirst()
            .orElseThrow();
    Matcher code = CODE.matcher(text);
    assertTrue(code.find(), text);
    return code.group();
  }

  private void load(String register, String csv) {
    Answer loaded =
        state
            .with("Content-Type", "text/csv")
            .postBytes(
                "/api/v1/registers/" + register + "/loads?asOf=2026-01-01", csv.getBytes(UTF_8));
    assertEquals(201, loaded.status(), loaded.text());
  }

  private Answer file(String mobile, Map<String, Object> inputs, Map<String, String> consent) {
    return operator
        .withNewKey()
        .post(
            APPLICATIONS,
            Map.of(
                "service",
                "SMP-11",
                "inputs",
                inputs,
                "applicant",
                Map.of("name", "राधा बाई", "mobile", mobile),
                "documents",
                List.of(),
                "consent",
                consent));
  }

  @Test
  @Tag("MPO-3")
  void codeIsSentToldAndTakenUpOnce() {
    String mobile = mobile();
    Map<String, Object> asking =
        Map.of("service", "SMP-11", "name", "राधा बाई", "mobile", mobile, "method", "otp");
    Answer asked = operator.post(CONSENTS, asking);
    assertEquals(201, asked.status(), asked.text());
    String number = asked.json().path("number").asText();
    Map<String, String> consent = Map.of("method", "otp", "reference", number);
    Map<String, Object> inputs = Map.of("applicantName", "राधा बाई");
    Answer early = file(mobile, inputs, consent);
    assertEquals(422, early.status());
    assertEquals(
        "/consent/reference", early.json().path("violations").path(0).path("field").asText());
    String code = code(mobile);
    String told = CONSENTS + "/" + number + "/confirmation";
    Answer wrong = operator.post(told, Map.of("code", code.equals("111111") ? "2" : "111111"));
    assertEquals(422, wrong.status(), wrong.text());
    assertEquals(4, wrong.json().path("triesLeft").asInt(), wrong.text());
    assertEquals(200, operator.post(told, Map.of("code", code)).status());
    assertEquals(201, file(mobile, inputs, consent).status());
    assertEquals(422, file(mobile, inputs, consent).status(), "one consent, one request");
    assertEquals(403, officer.post(CONSENTS, asking).status());
    assertEquals(401, Client.of(PROGRAMME).post(CONSENTS, asking).status());
    for (int i = 0; i < 4; i++) {
      assertEquals(201, operator.post(CONSENTS, asking).status());
    }
    assertEquals(429, operator.post(CONSENTS, asking).status());
  }

  @Test
  @Tag("MPO-10")
  void paperIsHeldToItsLimitsAndFormsAnswerWhatShows() {
    String form =
        """
        --XyZ
        Content-Disposition: form-data; name="file"; filename="a.pdf"

        %PDF-1.4
        %%EOF

        --XyZ--
        """
            .replace("\n", "\r\n");
    Client sender = operator.with("Content-Type", "multipart/form-data; boundary=XyZ");
    String uploads = "/api/v1/uploads?service=SMP-07&document=";
    Answer photo = sender.postBytes(uploads + "photo", form.getBytes(UTF_8));
    assertEquals(415, photo.status(), photo.text());
    assertEquals("paper-wrong-kind", photo.code());
    assertEquals(201, sender.postBytes(uploads + "identity", form.getBytes(UTF_8)).status());
    assertEquals(404, sender.postBytes(uploads + "passport", form.getBytes(UTF_8)).status());
    String heavy = form.replace("%%EOF", "%%EOF".repeat(60_000));
    JsonNode exam = operator.get("/api/v1/services/SMP-07").json();
    assertEquals(204_800, exam.path("documents").path(0).path("limits").path("maxBytes").asInt());
    Answer signature = sender.postBytes(uploads + "signature", heavy.getBytes(UTF_8));
    assertEquals(415, signature.status(), "a letter is no signature, however long");

    JsonNode ration = Client.of(PROGRAMME).get("/api/v1/services/SMP-05").json();
    assertTrue(ration.path("liveForm").asBoolean());
    assertEquals("gasConsumer", ration.path("hidden").path(0).asText());
    Answer judged =
        Client.of(PROGRAMME)
            .post(
                "/api/v1/services/SMP-05/checks",
                Map.of("inputs", Map.of("members", 1, "earningMembers", 2, "cookingGas", true)));
    assertEquals(200, judged.status(), judged.text());
    assertEquals(0, judged.json().path("hidden").size());
    Answer quote =
        operator.post(
            "/api/v1/quotes",
            Map.of(
                "service",
                "SMP-05",
                "inputs",
                Map.of(
                    "applicantName",
                    "Radha",
                    "address",
                    "Neem",
                    "members",
                    1,
                    "earningMembers",
                    2)));
    assertEquals(422, quote.status());
    assertEquals("not-together", quote.json().path("violations").path(0).path("code").asText());
    assertEquals(404, operator.post("/api/v1/services/NO/checks", Map.of()).status());
  }

  @Test
  @Tag("EMI-10")
  @Tag("X-16")
  void lineOfTheRollSparesThePaperAndTheCaseIsTakenUp() {
    load("electoral-roll", "cardNumber,name,relative,village,part\nRES0000001,राधा बाई,अ,ब,1/1\n");
    Map<String, Object> inputs = Map.of("applicantName", "राधा बाई", "voterCard", "RES0000001");
    Answer filed = file(mobile(), inputs, Map.of("method", "signature", "reference", "print-1"));
    assertEquals(201, filed.status(), filed.text());
    assertEquals("submitted", filed.json().path("status").asText());
    assertEquals(0, filed.json().path("missingDocuments").size());
    String number = filed.json().path("number").asText();
    JsonNode line =
        officer.get(APPLICATIONS + "/" + number + "/evidence").json().path("items").path(0);
    assertEquals("electoral-roll", line.path("register").asText());
    assertEquals("2026-01-01", line.path("asOf").asText());
    assertEquals("राधा बाई", line.path("fields").path("name").asText());

    String assignment = APPLICATIONS + "/" + number + "/assignment";
    assertEquals(409, operator.post(assignment, Map.of("action", "claim")).status());
    JsonNode colleagues =
        officer.get(APPLICATIONS + "/" + number + "/colleagues").json().path("items");
    assertTrue(colleagues.valueStream().anyMatch(c -> c.asText().equals("officer")));
    Answer taken = officer.post(assignment, Map.of("action", "claim"));
    assertEquals(200, taken.status(), taken.text());
    assertTrue(taken.json().path("holder").has("user"));
    assertEquals(200, officer.post(assignment, Map.of("action", "release")).status());
    assertEquals(422, officer.post(assignment, Map.of("action", "steal")).status());
  }

  @Test
  @Tag("JAN-3")
  void copyOfALandRecordIsLookedUpPaidAndPrinted() {
    load("land-records", "khasra,holder,areaHectares\nBARAI/7/2,राधा बाई,1.25\n");
    Map<String, Object> inputs =
        Map.of("record", "khasra", "village", "Barai", "khasraNumber", "7/2", "pages", 1);
    Answer found = operator.post("/api/v1/extracts", Map.of("service", "SMP-02", "inputs", inputs));
    assertEquals(200, found.status(), found.text());
    assertEquals(1, found.json().path("lines").asInt());
    assertEquals("2026-01-01", found.json().path("asOf").asText());
    JsonNode paid = paid("SMP-02", inputs);
    String extract = "/api/v1/transactions/" + paid.path("id").asText() + "/extract";
    Answer printed = operator.with("Accept", "application/pdf").get(extract);
    assertEquals(200, printed.status(), printed.text());
    assertTrue(printed.text().startsWith("%PDF-"));
    assertEquals(403, officer.with("Accept", "application/pdf").get(extract).status());
    assertEquals(404, operator.get("/api/v1/transactions/999999999/extract").status());
  }

  private JsonNode paid(String service, Map<String, Object> inputs) {
    JsonNode quote =
        operator.post("/api/v1/quotes", Map.of("service", service, "inputs", inputs)).json();
    Answer paid =
        operator
            .withNewKey()
            .post(
                "/api/v1/transactions",
                Map.of(
                    "service",
                    service,
                    "inputs",
                    inputs,
                    "expectedTotalPaise",
                    quote.path("totalPaise").asLong(),
                    "citizen",
                    Map.of("name", "राधा बाई"),
                    "paidBy",
                    "cash"));
    assertEquals(201, paid.status(), paid.text());
    return paid.json();
  }

  @Test
  @Tag("LOK-4")
  void copyOnANumberedSheetNamesIt() {
    String died = "H" + ThreadLocalRandom.current().nextInt(1_000_000);
    load("deaths", "registration,name,diedOn\n" + died + ",राधा बाई,2019-05-04\n");
    assertTrue(operator.get("/api/v1/services/SMP-22").json().path("extractNumbered").asBoolean());
    JsonNode paid = paid("SMP-22", Map.of("referenceNumber", died, "pages", 1));
    String serial = died + "-0001";
    Answer given =
        state.post(
            "/api/v1/stationery/lots",
            Map.of("kiosk", "SRT-0001", "firstSerial", serial, "sheets", 1));
    assertTrue(given.status() < 300, given.text());
    String extract = "/api/v1/transactions/" + paid.path("id").asText() + "/extract";
    Answer none = operator.with("Accept", "application/pdf").get(extract);
    assertEquals("sheet-required", none.json().path("code").asText(), none.text());
    Answer printed = operator.with("Accept", "application/pdf").get(extract + "?sheet=" + serial);
    assertTrue(printed.text().startsWith("%PDF-"), printed.text());
    Answer again = operator.with("Accept", "application/pdf").get(extract + "?sheet=" + serial);
    assertEquals("sheet-not-available", again.json().path("code").asText());
  }

  @Test
  @Tag("MPO-13")
  void departmentReadsItsDailyStatement() {
    load("land-records", "khasra,holder,areaHectares\nBARAI/8/2,राधा बाई,1.25\n");
    JsonNode paid =
        paid(
            "SMP-02",
            Map.of("record", "khasra", "village", "Barai", "khasraNumber", "8/2", "pages", 1));
    String statement = "/api/v1/reports/daily-statement";
    Answer found = officer.get(statement);
    assertEquals(200, found.status(), found.text());
    JsonNode line = null;
    for (JsonNode one : found.json().path("items")) {
      line = one.path("service").asText().equals("SMP-02") ? one : line;
    }
    assertTrue(line != null && line.path("collectedPaise").asLong() >= 3_000, found.text());
    Answer receipts =
        officer.get(
            statement + "/receipts?service=SMP-02&limit=200&day=" + line.path("day").asText());
    assertTrue(receipts.text().contains(paid.path("receiptNumber").asText()), receipts.text());
    Answer csv = officer.with("Accept", "text/csv").get(statement);
    assertEquals(200, csv.status());
    assertTrue(csv.text().contains("Copy of a land record"), csv.text());
    assertTrue(officer.with("Accept", "application/pdf").get(statement).text().startsWith("%PDF-"));
    assertEquals(403, operator.get(statement).status());
    assertEquals(422, state.get(statement).status());
    assertEquals(200, state.get(statement + "?department=REV").status());
    assertEquals(422, officer.get(statement + "?from=2026-01-01&until=2026-03-01").status());
    assertEquals(422, officer.get(statement + "?from=yesterday").status());
    assertEquals(422, officer.get(statement + "/receipts?service=SMP-02").status());
  }

  @Test
  @Tag("X-16")
  void whoeverIsTransferredDecidesNothingAnyMore() throws InterruptedException {
    String name = "moved-" + ThreadLocalRandom.current().nextInt(1_000_000);
    String users = "/api/v1/users";
    String password = "a long password " + name;
    Map<String, Object> body =
        Map.of(
            "username", name, "password", password, "role", "department-officer", "place", "REV");
    assertEquals(403, officer.post(users, body).status());
    assertEquals(201, state.post(users, body).status());
    assertEquals(409, state.post(users, body).status(), "there is one of that name");
    Client moved = entered(name, password);
    assertEquals(200, moved.get("/api/v1/tasks").status());
    String posting = users + "/" + name + "/posting";
    assertEquals(
        422, state.put(posting, Map.of("role", "king", "place", "REV")).status(), "no such role");
    assertEquals(
        422, state.put(posting, Map.of("role", "department-officer", "place", "NOBODY")).status());
    assertEquals(204, state.put(posting, Map.of("role", "operator", "place", "KNR-0001")).status());
    assertEquals(401, moved.get("/api/v1/tasks").status(), "what was read before is over");
    String statement = "/api/v1/reports/daily-statement";
    // A token says in whole seconds when it was issued; one of the second of the change is refused.
    for (int i = 0; i < 5 && moved.get(statement).status() == 401; i++) {
      Thread.sleep(500);
      moved = entered(name, password);
    }
    assertEquals(403, moved.get(statement).status());
    assertEquals(
        204, state.put(users + "/" + name + "/standing", Map.of("active", false)).status());
    assertEquals(401, moved.get("/api/v1/tasks").status());
  }

  private static Client entered(String name, String password) {
    Client visitor = Client.of(PROGRAMME);
    Answer entered = visitor.post("/api/v1/tokens", Map.of("username", name, "password", password));
    assertEquals(200, entered.status(), entered.text());
    String token = entered.json().path("accessToken").asText();
    return visitor.with("Authorization", "Bearer " + token);
  }
}

package org.jansetu.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rosters, who is due and who is here, and days that are put right. */
@Tag("JSK-1")
@Tag("X-18")
class PresenceResourceIT {

  private static final String ROSTERS = "/api/v1/rosters";
  private static final String PRESENCE = "/api/v1/presence";
  private static final String REGULARISATIONS = "/api/v1/regularisations";
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

  private static Client visitor() {
    return Client.of("sample").with("Accept-Language", "en");
  }

  private static Client as(String username) {
    return visitor().signedInAs(username);
  }

  private static LocalDate today() {
    return LocalDate.now(ZONE);
  }

  /** A day that is not off, within a week from today. */
  private static LocalDate monday() {
    return today().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  private static Map<String, Object> window(String pin, String weekday, String from, String until) {
    Map<String, Object> window = new TreeMap<>();
    window.put("pin", pin);
    window.put("weekday", weekday);
    window.put("from", from);
    window.put("until", until);
    return window;
  }

  private static Map<String, Object> roster(String centre, LocalDate from, List<?> entries) {
    return Map.of("centre", centre, "from", from.toString(), "entries", entries);
  }

  @Test
  @Tag("JSK-9")
  void rosterIsPreviewedThenChangedAndReadBack() {
    Client state = as("state");
    LocalDate from = today().plusDays(8);
    Map<String, Object> wanted =
        roster("SRT-0003", from, List.of(window("1003", "SATURDAY", "08:00", "09:00")));
    Answer would = state.put(ROSTERS + "?preview=true", wanted);
    assertEquals(200, would.status(), would.text());
    assertEquals("08:00", would.json().path("added").path(0).path("from").asText());
    assertTrue(would.json().path("preview").asBoolean());
    String day = "&on=" + from.plusDays(7);
    assertEquals(0, state.get(ROSTERS + "?centre=SRT-0003" + day).json().path("items").size());
    assertEquals(200, state.put(ROSTERS, wanted).status());
    JsonNode kept = state.get(ROSTERS + "?centre=SRT-0003" + day).json().path("items").path(0);
    assertEquals("1003", kept.path("pin").asText());
    assertEquals("SATURDAY", kept.path("weekday").asText());
    assertEquals("visit", kept.path("kind").asText());
    assertEquals(200, state.put(ROSTERS, roster("SRT-0003", from, List.of())).status());
  }

  @Test
  void everyWrongRowIsNamed() {
    Answer refused =
        as("state")
            .put(
                ROSTERS,
                roster(
                    "SRT-0003",
                    today(),
                    List.of(
                        window("1003", "MONDAY", "14:30", "15:00"),
                        window("1003", "SUNDAY", "08:00", "09:00"),
                        window("1003", "TUESDAY", "23:00", "01:00"),
                        window("99", "TUESDAY", "08:00", "09:00"))));
    assertEquals(422, refused.status(), refused.text());
    List<String> codes = refused.json().path("violations").findValuesAsText("code");
    assertEquals(List.of("weekly-off", "over-midnight", "no-person", "two-places"), codes);
    assertTrue(refused.text().contains("SKR-0002 14:00-16:00"), "says where else");
  }

  @Test
  @Tag("JSK-10")
  void thePublicLearnsWhoSitsThereAndNothingElse() {
    Answer answer = visitor().get(PRESENCE + "?centre=SKR-0002&on=" + monday());
    assertEquals(200, answer.status(), answer.text());
    assertTrue(answer.json().path("items").size() >= 2, answer.text());
    JsonNode first = answer.json().path("items").path(0);
    assertFalse(first.path("designation").path("hi").asText().isEmpty());
    assertFalse(first.has("pin"));
    assertFalse(answer.text().contains("mobile"));
    assertEquals(422, visitor().get(PRESENCE).status(), "a centre is to be named");
    assertEquals(422, visitor().get(PRESENCE + "?centre=SKR-0002&on=2020-01-01").status());
    assertEquals(404, visitor().get(PRESENCE + "?centre=NO-SUCH").status());
    assertEquals(404, Client.of("emitra").get(PRESENCE + "?centre=X").status(), "keeps no rosters");
  }

  @Test
  void dataOfAPersonAreKeptByTheSocietyAndJudgedAtOnce() {
    String path = "/api/v1/functionaries/990001";
    Map<String, Object> data = new TreeMap<>();
    data.put("name", Map.of("en", "Uma Nag", "hi", "उमा नाग"));
    data.put("designation", "patwari");
    data.put("department", "REV");
    data.put("mobile", "9999900166");
    data.put("validFrom", today().toString());
    assertEquals(200, as("society").put(path, data).status());
    assertEquals("उमा नाग", as("state").get(path).json().path("name").path("hi").asText());
    data.put("designation", "astronaut");
    data.put("department", "NASA");
    data.put("mobile", "12");
    data.put("email", "nowhere");
    data.put("validUntil", "2001-01-01");
    Answer wrong = as("society").put(path, data);
    assertEquals(422, wrong.status());
    assertEquals(5, wrong.json().path("violations").size(), wrong.text());
    assertEquals(403, as("incharge").put(path, data).status());
    assertEquals(403, as("head").put(path, data).status());
    assertEquals(422, as("society").put("/api/v1/functionaries/0x1", data).status());
  }

  @Test
  @Tag("JSK-7")
  void aDayIsAskedForByOneAndPutRightByASuperior() {
    Map<String, Object> body = new TreeMap<>();
    body.put("pin", "1001");
    body.put("from", today().toString());
    body.put("kind", "tour");
    body.put("reason", "Survey of the wells.");
    Answer asked = as("functionary").post(REGULARISATIONS, body);
    assertEquals(201, asked.status(), asked.text());
    String decision = REGULARISATIONS + "/" + asked.json().path("id").asText() + "/decision";
    Map<String, String> granted = Map.of("decision", "granted");
    Answer own = as("functionary").post(decision, granted);
    assertEquals(409, own.status());
    assertEquals("not-by-oneself", own.json().path("code").asText());
    assertEquals(403, as("incharge").post(decision, granted).status());
    assertEquals(422, as("coordinator").post(decision, Map.of("decision", "refused")).status());
    Answer decided = as("coordinator").post(decision, granted);
    assertEquals(200, decided.status(), decided.text());
    assertEquals("granted", decided.json().path("state").asText());
    assertEquals("illegal-move", as("head").post(decision, granted).json().path("code").asText());
    body.put("pin", "1002");
    assertEquals(404, as("functionary").post(REGULARISATIONS, body).status(), "only one's own");
  }

  @Test
  @Tag("X-2")
  void everyRoleHasItsPart() {
    assertEquals(401, visitor().get(ROSTERS).status());
    assertEquals(401, visitor().get(REGULARISATIONS).status());
    assertEquals(403, as("officer").get(ROSTERS).status());
    assertEquals(
        403, as("coordinator").put(ROSTERS, roster("SKR-0002", today(), List.of())).status());
    assertEquals(404, as("incharge").put(ROSTERS, roster("SRT-0001", today(), List.of())).status());
    assertEquals(404, as("incharge").get(PRESENCE + "?centre=SRT-0001").status());
    JsonNode own = as("incharge").get(ROSTERS + "?limit=200&on=" + monday()).json().path("items");
    assertEquals(List.of("SKR-0002"), own.findValuesAsText("centre").stream().distinct().toList());
    JsonNode people = as("head").get("/api/v1/functionaries").json().path("items");
    assertEquals(
        List.of("REV"), people.findValuesAsText("department").stream().distinct().toList());
    Map<String, String> span =
        Map.of("from", today().minusDays(1).toString(), "until", today().toString());
    assertEquals(202, as("state").post(PRESENCE + "/reckonings", span).status());
    assertEquals(403, as("collector").post(PRESENCE + "/reckonings", span).status());
    assertEquals(200, as("collector").get(PRESENCE).status());
    assertEquals(
        200,
        as("auditor").get(PRESENCE + "/strangers?from=" + today() + "&until=" + today()).status());
  }
}

package org.jansetu.knowledge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Schemes over HTTP: anybody asks, one officer writes, another publishes. */
@Tag("TEL-3")
class KnowledgeResourceIT {

  private static final String REVISIONS = "/api/v1/knowledge/revisions";

  private static Map<String, Object> body(String code) {
    Map<String, Object> body = new HashMap<>();
    body.put("code", code);
    body.put("kind", "faq");
    body.put("department", "REV");
    body.put("titleEn", "Where is " + code + "? <b>here</b>");
    body.put("titleHi", "कहां है?");
    body.put("textEn", "In the office.");
    body.put("asOf", LocalDate.now(ZoneId.of("Asia/Kolkata")).minusDays(1).toString());
    body.put("reviewBy", LocalDate.now(ZoneId.of("Asia/Kolkata")).plusYears(1).toString());
    return body;
  }

  @Test
  @Tag("JAN-4")
  void anybodyAsksWhatIsForAWidow() {
    Client visitor = Client.of("sample");
    Answer answer =
        visitor.get("/api/v1/knowledge?gender=female&age=45&marital=widowed&area=ND-P1");
    assertEquals(200, answer.status(), answer.text());
    JsonNode first = answer.json().path("items").path(0);
    assertEquals("WIDOW-AID", first.path("code").asText());
    assertEquals("yes", first.path("eligible").asText());
    assertEquals("2026-04-01", first.path("asOf").asText());
    assertEquals("WELFARE", first.path("department").path("code").asText());
    assertTrue(first.path("text").path("hi").asText().contains("महिलाएं"));
    assertEquals(
        "WIDOW-AID",
        visitor
            .get("/api/v1/knowledge?query=%E0%A4%B5%E0%A4%BF%E0%A4%A7%E0%A4%B5%E0%A4%BE")
            .json()
            .at("/items/0/code")
            .asText());
    assertEquals(422, visitor.get("/api/v1/knowledge?age=old").status());
    assertEquals(422, visitor.get("/api/v1/knowledge?cursor=abc").status());
    assertEquals(422, visitor.get("/api/v1/knowledge?limit=0").status());
    assertEquals(404, visitor.get("/api/v1/knowledge/NO-SUCH").status());
    assertTrue(visitor.get("/api/v1/knowledge/facts").json().path("items").size() >= 5);
    JsonNode page = visitor.get("/api/v1/knowledge?limit=2").json();
    assertEquals(2, page.path("items").size());
    assertEquals("2", page.path("nextCursor").asText());
  }

  @Test
  @Tag("X-3")
  void oneWritesAnotherPublishes() {
    String code = "H-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    Client officer = Client.of("sample").signedInAs("officer");
    Answer made = officer.post(REVISIONS, body(code));
    assertEquals(201, made.status(), made.text());
    String act = REVISIONS + "/" + made.json().path("id").asText() + "/actions";
    assertEquals(409, officer.post(REVISIONS, body(code)).status(), "being worded already");
    assertEquals(200, officer.post(act, Map.of("action", "submit")).status());
    Answer own = officer.post(act, Map.of("action", "publish"));
    assertEquals("same-person", own.json().path("code").asText());
    Client other = Client.of("sample").signedInAs("officer2");
    assertEquals(404, other.post(act, Map.of("action", "publish")).status());
    assertEquals(422, officer.post(act, Map.of("action", "burn")).status());
    Client state = Client.of("sample").signedInAs("state");
    assertEquals(200, state.post(act, Map.of("action", "publish")).status());
    Answer read = Client.of("sample").get("/api/v1/knowledge/" + code);
    assertEquals(200, read.status());
    assertFalse(read.json().has("drafter"), "the public does not read who wrote it");
    assertEquals(401, Client.of("sample").get(REVISIONS).status());
    assertEquals(403, Client.of("sample").signedInAs("operator").get(REVISIONS).status());
    assertEquals(
        200,
        state.post(act, Map.of("action", "withdraw", "remark", "The office has moved")).status());
    assertEquals(404, Client.of("sample").get("/api/v1/knowledge/" + code).status());
  }

  @Test
  @Tag("JAN-4")
  void aKioskTakesAllOfItAsOneFileAndGoesOnWhereTheLineWasCut() throws Exception {
    Client kiosk = Client.of("sample");
    Answer whole = kiosk.get("/open/schemes-batch");
    assertEquals(200, whole.status());
    byte[] file = whole.bytes();
    String tag = whole.header("ETag").orElseThrow();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      assertEquals("schemes.html", zip.getNextEntry().getName());
      String page = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(page.contains("WIDOW-AID") && page.contains("2026-04-01"), "with its day");
      assertTrue(page.contains("महिलाएं"), "in Hindi");
    }
    assertEquals(304, kiosk.with("If-None-Match", tag).get("/open/schemes-batch").status());
    int cut = file.length / 2;
    Answer rest =
        kiosk.with("Range", "bytes=" + cut + "-").with("If-Range", tag).get("/open/schemes-batch");
    assertEquals(206, rest.status());
    assertArrayEquals(Arrays.copyOfRange(file, cut, file.length), rest.bytes());
    assertEquals(
        200,
        kiosk
            .with("Range", "bytes=" + cut + "-")
            .with("If-Range", "\"old\"")
            .get("/open/schemes-batch")
            .status());
    assertEquals(416, kiosk.with("Range", "bytes=99999999-").get("/open/schemes-batch").status());
  }
}

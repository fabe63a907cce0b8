package org.jansetu.punch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jansetu.load.Insides;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.jansetu.server.Pictures;
import org.jansetu.server.ServerUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Punches by finger and by telephone, against the assembled server. */
@Tag("JSK-1")
@Tag("X-18")
class FingerprintsResourceIT {

  private static final Path FOLDER = Path.of("../ejb-module/src/test/resources/fingerprints");
  private static final String PIN = "1001";
  private static final String FINGERS = "/api/v1/fingerprints/" + PIN;
  private static final String ENROL = FINGERS + "?finger=right-index&consent=Form%20JSK%2F7";

  private static Client as(String user) {
    return Client.of("sample").signedInAs(user);
  }

  private static Answer image(Client client, String path, String file) throws IOException {
    return client
        .with("Content-Type", "application/octet-stream")
        .postBytes(path, Files.readAllBytes(FOLDER.resolve(file)));
  }

  private static String centre() {
    return as("incharge")
        .get("/api/v1/devices?limit=1")
        .json()
        .path("items")
        .path(0)
        .path("centre")
        .asText();
  }

  @Test
  void fingerIsKnownComparedAndForgotten() throws Exception {
    Client incharge = as("incharge");
    assertEquals(
        "finger-not-known",
        image(incharge, "/api/v1/punches?pin=999999998", "sourceafis-probe.png").code());
    Answer known = image(incharge, ENROL, "sourceafis-matching.png");
    assertEquals(201, known.status(), known.text());
    assertEquals("Form JSK/7", known.json().path("consent").asText());
    for (String probe :
        new String[] {"sourceafis-probe.png", "sourceafis-probe.bmp", "sourceafis-probe.jpeg"}) {
      Answer punched = image(incharge, "/api/v1/punches?pin=" + PIN, probe);
      assertEquals(201, punched.status(), punched.text());
      assertEquals("scanner", punched.json().path("way").asText());
      assertFalse(punched.json().path("weaker").asBoolean());
      assertTrue(punched.json().path("score").asInt() > 200, punched.text());
      assertTrue(punched.json().path("at").asText().endsWith("+05:30"), punched.text());
    }
    Answer other = image(incharge, "/api/v1/punches?pin=" + PIN, "sfinge-test01.png");
    assertEquals(422, other.status(), other.text());
    assertEquals("finger-no-match", other.code());
    assertTrue(sealed() > 0, "and nothing of it can be read in the database");
    assertEquals(1, incharge.get(FINGERS).json().path("items").size());
    assertEquals(1, as("functionary").get(FINGERS).json().path("items").size());
    assertEquals(404, as("functionary").get("/api/v1/fingerprints/1002").status());
    assertEquals(1, as("functionary").delete(FINGERS).json().path("fingers").asInt());
    assertEquals(
        "finger-not-known",
        image(incharge, "/api/v1/punches?pin=" + PIN, "sourceafis-probe.png").code());
  }

  /** How many templates there are, none of which looks like one. */
  private static long sealed() throws Exception {
    try (Connection database = new Insides(ServerUnderTest.get()).database();
        Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select count(*) filter (where position('version'::bytea in sealed) = 0),"
                    + " count(*) from biometric.template")) {
      found.next();
      assertEquals(found.getLong(2), found.getLong(1));
      return found.getLong(1);
    }
  }

  @Test
  void badImagesAndWrongPeopleAreRefused() throws Exception {
    Client incharge = as("incharge");
    assertEquals(415, incharge.with("Content-Type", "image/png").postRaw(ENROL, "x").status());
    assertEquals(
        415, incharge.with("Content-Type", "image/png").postRaw(ENROL, "x".repeat(5_000)).status());
    assertEquals(
        413,
        incharge
            .with("Content-Type", "image/png")
            .postBytes(ENROL, new byte[1024 * 1024 + 1])
            .status());
    String noFinger = FINGERS + "?finger=nose&consent=paper";
    assertEquals(422, image(incharge, noFinger, "sourceafis-probe.png").status());
    String silent = FINGERS + "?finger=left-thumb";
    assertEquals(422, image(incharge, silent, "sourceafis-probe.png").status());
    String nobody = "/api/v1/fingerprints/999999997?finger=left-thumb&consent=paper";
    assertEquals(404, image(incharge, nobody, "sourceafis-probe.png").status());
    assertEquals(403, image(as("operator"), ENROL, "sourceafis-probe.png").status());
    assertEquals(403, image(as("state"), "/api/v1/punches?pin=1", "sourceafis-probe.png").status());
    assertEquals(
        401, image(Client.of("sample"), "/api/v1/punches?pin=1", "sourceafis-probe.png").status());
  }

  @Test
  void telephoneNeedsAPlaceAndAPhotograph() {
    Client person = as("functionary");
    Answer there = phone(person, "26.218400", "78.182900", 20, Pictures.handIn(person, 320, 240));
    assertEquals(201, there.status(), there.text());
    JsonNode punch = there.json();
    assertEquals("phone", punch.path("way").asText());
    assertTrue(punch.path("weaker").asBoolean(), "and says that it is weaker");
    assertTrue(punch.path("distanceMetres").asInt() < 30, there.text());
    assertEquals(PIN, punch.path("pin").asText());
    String photo = Pictures.handIn(person, 320, 240);
    assertEquals("place-too-far", phone(person, "26.318400", "78.182900", 20, photo).code());
    assertEquals("place-unsure", phone(person, "26.218400", "78.182900", 900, photo).code());
    assertEquals(422, phone(person, "north", "78.182900", 20, photo).status());
    assertEquals(422, phone(person, "26.218400", "78.182900", 20, "none").status());
    assertEquals(422, phone(person, "26.218400", "78.182900", 20, person.uploadedScan()).status());
    Client other = as("operator");
    assertEquals(
        422,
        phone(person, "26.218400", "78.182900", 20, Pictures.handIn(other, 320, 240)).status());
    assertEquals(403, phone(other, "26.218400", "78.182900", 20, photo).status());
  }

  private static Answer phone(
      Client client, String latitude, String longitude, int accuracy, String photo) {
    return client.post(
        "/api/v1/punches",
        Map.of(
            "centre",
            "SRT-0001",
            "latitude",
            latitude,
            "longitude",
            longitude,
            "accuracyMetres",
            accuracy,
            "uploadId",
            photo));
  }

  @Test
  void photographIsSeenByThoseAboveThePersonOnly() throws Exception {
    Client person = as("functionary");
    Answer there = phone(person, "26.218300", "78.182800", 20, Pictures.handIn(person, 320, 240));
    assertEquals(201, there.status(), there.text());
    String list = "/api/v1/punch-photos?centre=SRT-0001";
    JsonNode items = as("head").get(list).json().path("items");
    assertFalse(items.isEmpty());
    assertEquals(PIN, items.path(0).path("pin").asText());
    String photo = "/api/v1/punch-photos/" + items.path(0).path("id").asText();
    Answer seen = as("head").get(photo);
    assertEquals(200, seen.status());
    assertTrue(seen.header("Content-Type").orElse("").startsWith("image/jpeg"));
    assertEquals(404, as("incharge").get(photo).status(), "of another centre");
    assertEquals(404, as("incharge").get(list).status());
    assertEquals(404, as("collector").get(photo).status(), "of another district");
    for (String other : List.of("functionary", "operator", "society", "state")) {
      assertEquals(403, as(other).get(photo).status(), other);
      assertEquals(403, as(other).get(list).status(), other);
    }
    assertEquals(401, Client.of("sample").get(photo).status());
    assertEquals(404, as("head").get("/api/v1/punch-photos/1001-123456789").status());
    assertEquals(404, as("head").get("/api/v1/punch-photos/..%2F1").status());
    try (Connection database = new Insides(ServerUnderTest.get()).database();
        Statement query = database.createStatement();
        ResultSet found =
            query.executeQuery(
                "select count(*) from audit.event where action = 'punch.photo-seen'"
                    + " and actor = 'head' and subject = 'functionary/1001'")) {
      found.next();
      assertEquals(1, found.getInt(1), "every look is noted");
    }
  }

  @Test
  void officerInChargeSeesTheOwnTerminalsOnly() {
    // A terminal of the folder is in the list from its first call on.
    Client.of("sample").get("/iclock/cdata?SN=SMPCLOCK0001&options=all");
    JsonNode items = as("incharge").get("/api/v1/devices?limit=200").json().path("items");
    assertFalse(items.isEmpty());
    items.forEach(item -> assertEquals(centre(), item.path("centre").asText()));
    assertEquals(
        403,
        as("incharge")
            .post("/api/v1/devices/SMPHOURS0001/rejection", Map.of("reason", "mine"))
            .status());
  }
}

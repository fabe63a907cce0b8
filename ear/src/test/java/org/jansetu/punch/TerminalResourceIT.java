package org.jansetu.punch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jansetu.load.Insides;
import org.jansetu.load.KeepAlive;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.jansetu.server.ServerUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terminals of four makes, over HTTP as they speak it, and those who administer them. */
@Tag("JSK-1")
@Tag("X-18")
class TerminalResourceIT {

  private static final String CENTRE = "SRT-0001";
  private static final String FAR = "SRT-0002";
  private static final String DEVICES = "/api/v1/devices/";

  static Stream<Firmware> firmwares() {
    return Stream.of(Firmware.OLD, Firmware.FORM, Firmware.FACE, Firmware.PANEL);
  }

  private static Client line() {
    return Client.of("sample");
  }

  private static Client state() {
    return line().signedInAs("state");
  }

  private static String serial() {
    return "SIM" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
  }

  private static Instant ago(long minutes) {
    return Instant.now().minus(minutes, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Answer knock(Firmware make, String serial) {
    return make.greeting() == null
        ? send(make, make.path("registry", serial, ""), "DeviceType=acc,~DeviceName=Panel")
        : line().get(make.path("cdata", serial, make.greeting()));
  }

  private static Answer send(Firmware make, String path, String body) {
    return line().with("Content-Type", make.mediaType()).postBytes(path, body.getBytes(UTF_8));
  }

  private static Answer punch(Firmware make, String serial, String body) {
    return send(make, make.path("cdata", serial, "&table=" + make.table() + "&Stamp=9999"), body);
  }

  /** A terminal that has knocked and was let in. */
  private static String admitted(Firmware make, String centre) {
    String serial = serial();
    assertEquals(403, knock(make, serial).status());
    Answer let =
        state().post(DEVICES + serial + "/admission", Map.of("centre", centre, "zone", "5.5"));
    assertEquals(200, let.status(), let.text());
    return serial;
  }

  private static long count(String sql, String serial) throws Exception {
    try (Connection database = new Insides(ServerUnderTest.get()).database();
        PreparedStatement query = database.prepareStatement(sql)) {
      query.setString(1, serial);
      try (ResultSet found = query.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }

  private static long punches(String serial) throws Exception {
    return count("select count(*) from punch.punch where device = ?", serial);
  }

  @ParameterizedTest
  @MethodSource("firmwares")
  void everyMakeIsUnderstood(Firmware make) throws Exception {
    String serial = admitted(make, CENTRE);
    Answer hello = knock(make, serial);
    assertEquals(200, hello.status(), hello.text());
    assertTrue(hello.header("Content-Type").orElse("").startsWith("text/plain"));
    assertTrue(hello.header("Date").isPresent(), "terminals set their clocks by it");
    if (make.greeting() == null) {
      assertTrue(hello.text().startsWith("RegistryCode="), hello.text());
      Answer parameters = send(make, make.path("push", serial, ""), "");
      assertTrue(parameters.text().contains("TransTables="), parameters.text());
    } else {
      assertTrue(hello.text().startsWith("GET OPTION FROM: " + serial + "\n"), hello.text());
      assertTrue(hello.text().contains("\nTimeZone=5.5\n"), hello.text());
    }
    Instant once = ago(50);
    String body = make.line("7", once, 0) + make.line("7", once, 0) + make.line("8", ago(49), 1);
    Answer taken = punch(make, serial, body);
    assertEquals(200, taken.status(), taken.text());
    assertEquals("OK: 3", taken.text());
    assertEquals("OK: 3", punch(make, serial, body).text(), "it did not hear and sends again");
    assertEquals(2, punches(serial));
    assertEquals(
        1,
        count(
            "select count(*) from punch.punch where device = ? and pin = '7' and at ="
                + " timestamptz '"
                + once
                + "'",
            serial));
    Answer work =
        line().get(make.path("getrequest", serial, "&INFO=Ver%208.0.4.3-20151229,3,10,120"));
    assertEquals("OK", work.text());
    assertEquals(
        "OK", send(make, make.path("devicecmd", serial, ""), "ID=1&Return=0&CMD=INFO\n").text());
    JsonNode seen = state().get(DEVICES + serial).json();
    assertEquals(CENTRE, seen.path("centre").asText());
    assertEquals("admitted", seen.path("status").asText());
    assertEquals(0, seen.path("silentMinutes").asLong());
    assertTrue(seen.path("lastSeenAt").asText().endsWith("+05:30"), seen.toString());
  }

  @Test
  void strangerIsListedAndMayBeTurnedAway() {
    String serial = serial();
    Answer refused = knock(Firmware.FACE, serial);
    assertEquals(403, refused.status());
    assertTrue(refused.text().startsWith("ERROR"), refused.text());
    assertEquals(403, punch(Firmware.FACE, serial, Firmware.FACE.line("7", ago(1), 0)).status());
    JsonNode listed = state().get("/api/v1/devices?status=quarantined&limit=200").json();
    assertTrue(listed.path("items").findValuesAsText("serialNumber").contains(serial));
    assertEquals(
        200, state().post(DEVICES + serial + "/rejection", Map.of("reason", "stolen")).status());
    assertEquals(403, knock(Firmware.FACE, serial).status());
    assertEquals("rejected", state().get(DEVICES + serial).json().path("status").asText());
    assertEquals(401, line().get("/api/v1/devices").status());
    assertEquals(403, line().signedInAs("operator").get("/api/v1/devices").status());
    assertEquals(404, Client.of("jsk").signedInAs("state").get(DEVICES + serial).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SN=..%2F..%2Fetc%2Fpasswd",
        "SN=x'%20or%20'1'%3D'1",
        "SN=a%3Bdrop%20table%20punch.device",
        "SN=%00",
        "SN=%E0%A4%95",
        "SN=",
        "other=1"
      })
  void serialNumberThatIsNoneIsRefused(String query) {
    assertEquals(400, line().get("/iclock/cdata?" + query + "&options=all").status());
    assertEquals(400, line().postRaw("/iclock/cdata?" + query + "&table=ATTLOG", "x").status());
    assertEquals(
        400, Client.withoutProgramme(ServerUnderTest.get()).get("/iclock/cdata?" + query).status());
  }

  @Test
  void otherAddressesAndMethodsAreNone() {
    String known = "?SN=SMPHOURS0001";
    assertEquals(404, line().get("/iclock/elsewhere" + known).status());
    assertEquals(404, line().get("/iclock/cdata/../../api" + known).status());
    assertEquals(405, line().get("/iclock/devicecmd" + known).status());
    assertEquals(405, line().delete("/iclock/cdata" + known).status());
    assertEquals(200, line().get("/iclock/ping" + known).status());
  }

  @Test
  void programmeIsFoundByTheSerialNumber() throws Exception {
    Client byAddress = Client.withoutProgramme(ServerUnderTest.get());
    Answer hello = byAddress.get("/iclock/cdata?SN=ILLJSK00069&options=all&pushver=2.4.1");
    assertEquals(200, hello.status(), hello.text());
    Answer taken =
        byAddress
            .with("Content-Type", "text/plain")
            .postRaw(
                "/iclock/cdata?SN=ILLJSK00069&table=ATTLOG&Stamp=1",
                Firmware.OLD.line("999999001", ago(2), 0));
    assertEquals("OK: 1", taken.text());
    assertEquals(
        1,
        count(
            "select count(*) from punch.punch p join tenancy.programme t on t.id = p.tenant_id"
                + " where t.code = 'jsk' and p.pin = '999999001' and p.device = ?",
            "ILLJSK00069"));
    assertEquals(403, byAddress.get("/iclock/cdata?SN=" + serial() + "&options=all").status());
  }

  @Test
  void templatesAreRefusedInEveryDress() throws Exception {
    String serial = admitted(Firmware.FACE, CENTRE);
    String secret = "QmlvbWV0cmljU2VjcmV0";
    for (String table : List.of("BIODATA", "ATTPHOTO", "tabledata&tablename=biophoto")) {
      Answer refused =
          send(
              Firmware.FACE,
              Firmware.FACE.path("cdata", serial, "&table=" + table),
              "PIN=7\tTMP=" + secret);
      assertEquals(403, refused.status(), table);
      assertTrue(refused.text().contains("not taken here"), refused.text());
    }
    assertEquals(
        403,
        send(Firmware.FACE, Firmware.FACE.path("fdata", serial, ""), "PIN=7 " + secret).status());
    Answer users =
        send(
            Firmware.FACE,
            Firmware.FACE.path("cdata", serial, "&table=OPERLOG&Stamp=1"),
            "USER PIN=7\tName=Asha\tPri=0\nFP PIN=7\tFID=1\tSize=9\tTMP=" + secret + "\n");
    assertEquals("OK: 2", users.text());
    assertEquals(
        0,
        count(
            "select count(*) from punch.raw where device = ? and position('"
                + secret
                + "'::bytea in body) > 0",
            serial));
    assertEquals(
        0,
        count(
            "select count(*) from punch.oddity where device = ? and line like '%" + secret + "%'",
            serial));
  }

  @Test
  void bodyBeyondFiveMebibytesIsRefusedAtOnce() throws Exception {
    String serial = admitted(Firmware.FORM, CENTRE);
    String head =
        "POST "
            + Firmware.FORM.path("cdata", serial, "&table=ATTLOG")
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Programme: sample\r\n"
            + "Content-Length: 5242881\r\n\r\n";
    try (KeepAlive line = new KeepAlive(ServerUnderTest.get().port())) {
      KeepAlive.Answer answer = line.send(head.getBytes(UTF_8));
      assertEquals(413, answer.status());
      assertTrue(answer.body().contains("5 MiB"), answer.body());
    }
    StringBuilder backlog = new StringBuilder();
    Instant first = ago(60L * 24 * 30);
    for (int i = 0; i < 20_000; i++) {
      backlog.append(
          Firmware.FORM.line(Integer.toString(1 + i % 50), first.plusSeconds(60L * i), 0));
    }
    assertEquals("OK: 20000", punch(Firmware.FORM, serial, backlog.toString()).text());
    assertEquals(20_000, punches(serial));
  }

  @Test
  void oddLinesAreListedAndHeldOnesMayBeAccepted() throws Exception {
    String serial = admitted(Firmware.OLD, CENTRE);
    String body =
        Firmware.OLD.line("7", ago(20), 0)
            + "8\r\n9 2026-01-01 09:00:00 0 1\r\n"
            + Firmware.OLD.line("7", ago(60L * 24 * 90), 0)
            + Firmware.OLD.line("7", Instant.parse("2099-01-01T00:00:00Z"), 0);
    assertEquals("OK: 5", punch(Firmware.OLD, serial, body).text());
    assertEquals(1, punches(serial));
    Client society = line().signedInAs("society");
    JsonNode mine = oddities(society, serial);
    assertEquals(4, mine.size());
    String old = null;
    String torn = null;
    for (JsonNode odd : mine) {
      old = odd.path("kind").asText().equals("too-old") ? odd.path("id").asText() : old;
      torn = odd.path("kind").asText().equals("torn") ? odd.path("id").asText() : torn;
    }
    String decision = "/api/v1/punch-oddities/%s/decision";
    Map<String, String> accept = Map.of("decision", "accept", "reason", "Register was seen");
    assertEquals(422, society.post(String.format(decision, torn), accept).status());
    assertEquals(204, society.post(String.format(decision, old), accept).status());
    assertEquals(404, society.post(String.format(decision, old), accept).status());
    assertEquals(2, punches(serial));
    assertEquals(
        204,
        society
            .post(String.format(decision, torn), Map.of("decision", "dismiss", "reason", "Noise"))
            .status());
    assertEquals(2, oddities(society, serial).size());
    assertEquals(403, line().signedInAs("operator").get("/api/v1/punch-oddities").status());
  }

  private static JsonNode oddities(Client client, String serial) {
    com.fasterxml.jackson.databind.node.ArrayNode mine =
        com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
    client
        .get("/api/v1/punch-oddities?limit=200")
        .json()
        .path("items")
        .forEach(
            odd -> {
              if (odd.path("device").asText().equals(serial)) {
                mine.add(odd);
              }
            });
    return mine;
  }

  @Test
  void oneWhoIsAtTwoCentresAndOneWhoPunchesForTwoAreListed() {
    String here = admitted(Firmware.FACE, CENTRE);
    String there = admitted(Firmware.OLD, FAR);
    String pin = Integer.toString(700_000_000 + (int) (Math.random() * 90_000_000));
    punch(Firmware.FACE, here, Firmware.FACE.line(pin, ago(30), 0));
    punch(Firmware.OLD, there, Firmware.OLD.line(pin, ago(25), 0));
    StringBuilder pairs = new StringBuilder();
    for (int day = 1; day <= 4; day++) {
      Instant at = ago(60L * 24 * day);
      pairs.append(Firmware.FACE.line("810000001", at, 0));
      pairs.append(Firmware.FACE.line("810000002", at.plusSeconds(4), 0));
      pairs.append(Firmware.FACE.line("810000003", at.plusSeconds(400), 0));
    }
    punch(Firmware.FACE, here, pairs.toString());
    Answer looked = state().post("/api/v1/punch-suspicions/look", Map.of());
    assertEquals(200, looked.status(), looked.text());
    JsonNode found = state().get("/api/v1/punch-suspicions?limit=200").json().path("items");
    JsonNode speed = suspicion(found, "speed", pin);
    assertEquals(FAR, speed.path("centre").asText(), found.toString());
    assertTrue(speed.path("detail").path("metres").asInt() > 20_000, speed.toString());
    JsonNode buddies = suspicion(found, "buddies", "810000001");
    assertEquals("810000002", buddies.path("other").asText(), found.toString());
    assertEquals(4, buddies.path("detail").path("days").asInt(), buddies.toString());
    String path = "/api/v1/punch-suspicions/" + buddies.path("id").asText() + "/inspection";
    assertEquals(422, state().post(path, Map.of("finding", " ")).status());
    assertEquals(
        204, state().post(path, Map.of("finding", "Husband and wife, seen together")).status());
    state().post("/api/v1/punch-suspicions/look", Map.of());
    JsonNode after = state().get("/api/v1/punch-suspicions?limit=200").json().path("items");
    assertTrue(suspicion(after, "buddies", "810000001").isMissingNode(), "it was looked into");
    assertFalse(suspicion(after, "speed", pin).isMissingNode());
    assertEquals(
        403, line().signedInAs("society").post("/api/v1/punch-suspicions/look", Map.of()).status());
  }

  private static JsonNode suspicion(JsonNode items, String kind, String pin) {
    for (JsonNode item : items) {
      if (item.path("kind").asText().equals(kind) && item.path("pin").asText().equals(pin)) {
        return item;
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }
}

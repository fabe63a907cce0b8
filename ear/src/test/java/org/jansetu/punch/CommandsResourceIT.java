package org.jansetu.punch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A simulated terminal of each make is told what to do, and its file is handed in. */
@Tag("JSK-1")
@Tag("X-18")
class CommandsResourceIT {

  private static final Pattern TOLD = Pattern.compile("C:(\\d+):(.*)");
  private static final String DEVICES = "/api/v1/devices/";

  static Stream<Firmware> firmwares() {
    return Stream.of(Firmware.OLD, Firmware.FORM, Firmware.FACE, Firmware.PANEL);
  }

  private static Client line() {
    return Client.of("sample");
  }

  private static Client society() {
    return line().signedInAs("society");
  }

  private static Answer send(Firmware make, String path, String body) {
    return line().with("Content-Type", make.mediaType()).postBytes(path, body.getBytes(UTF_8));
  }

  private static Answer knock(Firmware make, String serial) {
    return make.greeting() == null
        ? send(make, make.path("registry", serial, ""), "DeviceType=acc,PushVersion=3.0.1")
        : line().get(make.path("cdata", serial, make.greeting()));
  }

  /** A terminal that has knocked, was let in and has said hello. */
  private static String admitted(Firmware make) {
    String serial = "CMD" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
    assertEquals(403, knock(make, serial).status());
    Answer let =
        society()
            .post(DEVICES + serial + "/admission", Map.of("centre", "SRT-0001", "zone", "5.5"));
    assertEquals(200, let.status(), let.text());
    assertEquals(200, knock(make, serial).status());
    return serial;
  }

  @ParameterizedTest
  @MethodSource("firmwares")
  void everyMakeIsToldInItsWordsAndAnswers(Firmware make) {
    String serial = admitted(make);
    String commands = DEVICES + serial + "/commands";
    for (Map<String, String> order :
        Stream.of(
                Map.of("kind", "restart"),
                Map.of("kind", "person", "pin", "1001"),
                Map.of("kind", "forget", "pin", "99"))
            .toList()) {
      Answer queued = society().post(commands, order);
      assertEquals(201, queued.status(), queued.text());
      assertEquals("queued", queued.json().path("state").asText());
    }
    Answer told = line().get(make.path("getrequest", serial, ""));
    assertEquals(200, told.status());
    String[] lines = told.text().strip().split("\n", -1);
    assertEquals(3, lines.length, told.text());
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      Matcher one = TOLD.matcher(lines[i].strip());
      assertTrue(one.matches(), lines[i]);
      assertTrue(!one.group(2).contains("TMP"), "never a template");
      answers.append("ID=").append(one.group(1)).append("&Return=").append(i == 2 ? -1 : 0);
      answers.append("&CMD=DATA").append(make.lineEnd());
    }
    assertEquals("OK", line().get(make.path("getrequest", serial, "")).text(), "told once");
    assertEquals("OK", send(make, make.path("devicecmd", serial, ""), answers.toString()).text());
    JsonNode items = society().get(commands).json().path("items");
    assertEquals(3, items.size());
    assertEquals("failed", items.get(0).path("state").asText());
    assertEquals(-1, items.get(0).path("result").asInt());
    assertEquals("done", items.get(1).path("state").asText());
    assertEquals("done", items.get(2).path("state").asText());
    assertEquals("society", items.get(2).path("askedBy").asText());
  }

  @Test
  void recordsAreAskedForAgainAndComeOnce() {
    String serial = admitted(Firmware.FORM);
    Instant at = Instant.now().minus(90, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    String day = Firmware.local(at).substring(0, 10);
    String commands = DEVICES + serial + "/commands";
    Answer queued = society().post(commands, Map.of("kind", "records", "since", day));
    assertEquals(201, queued.status(), queued.text());
    String told = line().get(Firmware.FORM.path("getrequest", serial, "")).text();
    assertTrue(
        told.startsWith(
            "C:"
                + queued.json().path("id").asText()
                + ":DATA QUERY ATTLOG StartTime="
                + day
                + " 00:00:00\tEndTime="),
        told);
    String body = Firmware.FORM.line("7", at, 0);
    String push = Firmware.FORM.path("cdata", serial, "&table=ATTLOG&Stamp=1");
    assertEquals("OK: 1", send(Firmware.FORM, push, body).text());
    assertEquals("OK: 1", send(Firmware.FORM, push, body).text());
  }

  @Test
  void wrongOrdersAreNamed() {
    String serial = admitted(Firmware.FACE);
    String commands = DEVICES + serial + "/commands";
    assertEquals(422, society().post(commands, Map.of("kind", "explode")).status());
    assertEquals(422, society().post(commands, Map.of("kind", "records")).status());
    assertEquals(
        422, society().post(commands, Map.of("kind", "person", "pin", "987654321")).status());
    assertEquals(
        404, society().post(DEVICES + "NOSUCH/commands", Map.of("kind", "clock")).status());
    assertEquals(401, line().post(commands, Map.of("kind", "clock")).status());
    assertEquals(
        403, line().signedInAs("operator").post(commands, Map.of("kind", "clock")).status());
    assertEquals(404, Client.of("jsk").signedInAs("state").get(commands).status());
    JsonNode queued = society().post(commands, Map.of("kind", "clock")).json();
    String one = commands + "/" + queued.path("id").asText();
    assertEquals("withdrawn", society().delete(one).json().path("state").asText());
    assertEquals(409, society().delete(one).status());
    assertEquals("OK", line().get(Firmware.FACE.path("getrequest", serial, "")).text());
  }

  @Test
  @Tag("JSK-6")
  void fileOfAStickIsTakenAndWhatWasPushedIsKnown() {
    String serial = admitted(Firmware.FACE);
    Instant at = Instant.now().minus(60, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    send(
        Firmware.FACE,
        Firmware.FACE.path("cdata", serial, "&table=ATTLOG&Stamp=1"),
        Firmware.FACE.line("7", at, 0));
    String file =
        "     7\t"
            + Firmware.local(at)
            + "\t1\t0\t1\t0\r\n     8\t"
            + Firmware.local(at.plusSeconds(60))
            + "\t1\t0\t1\t0\r\ntorn\r\n";
    String files = DEVICES + serial + "/files";
    Answer came =
        society()
            .with("Content-Type", "application/octet-stream")
            .postBytes(files + "?name=1_attlog.dat", file.getBytes(UTF_8));
    assertEquals(201, came.status(), came.text());
    assertEquals(3, came.json().path("lines").asInt());
    assertEquals(1, came.json().path("fresh").asInt());
    assertEquals(1, came.json().path("known").asInt());
    assertEquals(1, came.json().path("odd").asInt());
    assertEquals(1, society().get(files).json().path("items").size());
    Answer none =
        society()
            .with("Content-Type", "application/octet-stream")
            .postBytes(files + "?name=x.dat", "nothing of presence".getBytes(UTF_8));
    assertEquals(409, none.status());
    assertEquals("file-without-punches", none.json().path("code").asText());
    assertEquals(
        403,
        line()
            .signedInAs("operator")
            .with("Content-Type", "application/octet-stream")
            .postBytes(files, file.getBytes(UTF_8))
            .status());
  }
}

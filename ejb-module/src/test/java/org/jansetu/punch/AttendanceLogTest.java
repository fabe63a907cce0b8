package org.jansetu.punch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines as terminals send them, good ones and others. */
@Tag("JSK-1")
class AttendanceLogTest {

  private static final long NOW = Instant.parse("2026-11-22T04:00:00Z").getEpochSecond();
  private static final long DAY = 86_400;

  private static PunchLines read(String body) {
    return log("5.5").punches(body.getBytes(UTF_8));
  }

  private static AttendanceLog log(String zone) {
    return new AttendanceLog(ClockZone.of(zone), NOW - 60 * DAY, NOW + 600);
  }

  private static List<String> kinds(PunchLines lines) {
    return lines.odd().stream().map(OddLine::kind).toList();
  }

  @Test
  void linesEndAsTheMakeLikes() {
    for (String end : List.of("\n", "\r\n")) {
      PunchLines lines =
          read("7\t2026-11-22 09:00:00\t0\t1\t\t0" + end + "8\t2026-11-22 09:00:05\t1\t15" + end);
      assertEquals(2, lines.good());
      assertEquals("7,8", lines.pins());
      assertEquals("0,1", lines.statuses());
      assertEquals("1,15", lines.verifieds());
      assertEquals(List.of(), lines.odd());
    }
  }

  @ParameterizedTest
  @CsvSource({"5.5", "330", "+05:30"})
  void timeIsTheTerminalsOwn(String zone) {
    PunchLines lines = log(zone).punches("7\t2026-11-22 09:00:00\t0\t1\n".getBytes(UTF_8));
    assertEquals(
        Long.toString(Instant.parse("2026-11-22T03:30:00Z").getEpochSecond()), lines.seconds());
  }

  @Test
  void lastLineMayEndWithoutItsEnd() {
    assertEquals(1, read("7\t2026-11-22 09:00:00").good());
    PunchLines torn = read("7\t2026-11-22 09:00:00\t0\n8\t2026-11-22 09:0");
    assertEquals(1, torn.good());
    assertEquals(List.of("torn"), kinds(torn));
  }

  @Test
  @Tag("JSK-6")
  void fileOfAStickHasANumberBeforeTheStatus() {
    String file =
        String.join(
            "\r\n",
            "\u00ef\u00bb\u00bf        7\t2026-11-22 09:00:00\t1\t0\t1\t0",
            "     1001\t2026-11-22 09:05:00\t1\t1\t15\t0",
            "        7\t2019-01-01 09:00:00\t1\t0\t1\t0",
            "        7\t2099-01-01 09:00:00\t1\t0\t1\t0",
            "        9\tyesterday\t1\t0\t1\t0",
            "FP PIN=7\tFID=1\tTMP=c2VjcmV0",
            "     1002\t2026-11-22 0");
    PunchLines lines = log("5.5").carried(file.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("7,1001", lines.pins());
    assertEquals("0,1", lines.statuses());
    assertEquals("1,15", lines.verifieds());
    assertEquals(1, lines.outdated(), "a terminal writes all it ever had");
    assertEquals(List.of("future", "bad-time", "template", "torn"), kinds(lines));
    assertEquals(7, lines.count());
    assertFalse(new String(lines.kept(), StandardCharsets.ISO_8859_1).contains("c2VjcmV0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "torn|7",
        "torn|garbage without meaning",
        "no-tabs|7 2026-11-22 09:00:00 0 1",
        "bad-pin|seven<T>2026-11-22 09:00:00",
        "bad-pin|1234567890<T>2026-11-22 09:00:00",
        "bad-pin|-7<T>2026-11-22 09:00:00",
        "bad-pin|<T>2026-11-22 09:00:00",
        "bad-pin|' OR 1=1 --<T>2026-11-22 09:00:00",
        "bad-time|7<T>22-11-2026 09:00:00",
        "bad-time|7<T>2026-02-30 09:00:00",
        "bad-time|7<T>2026-11-22 24:00:00",
        "bad-time|7<T>2026-11-22 09:00:60",
        "bad-time|7<T>2026-1a-22 09:00:00",
        "bad-time|7<T>-026-11-22 09:00:00",
        "bad-time|7<T>yesterday<T>0<T>1",
        "bad-status|7<T>2026-11-22 09:00:00<T>in<T>1",
        "bad-status|7<T>2026-11-22 09:00:00<T>256<T>1",
        "future|7<T>2099-01-01 00:00:00<T>0<T>1",
        "future|7<T>2026-11-22 09:41:00<T>0<T>1",
        "too-old|7<T>2000-01-01 00:00:00<T>0<T>1",
        "too-old|7<T>0000-01-01 00:00:00<T>0<T>1"
      })
  void oddLineIsListedAndItsNeighboursAreTaken(String kind, String line) {
    String odd = line.replace("<T>", "\t");
    PunchLines lines =
        read("1\t2026-11-22 08:00:00\t0\t1\n" + odd + "\n2\t2026-11-22 08:00:01\t0\t1\n");
    assertEquals(List.of(kind), kinds(lines), odd);
    assertEquals("1,2", lines.pins());
    assertEquals(3, lines.count());
    assertEquals(odd.strip(), lines.odd().get(0).line().strip());
  }

  @Test
  void whatIsHeldKeepsItsNumberAndItsMoment() {
    OddLine held = read("7\t2099-01-01 00:00:00\t1\t15\n").odd().get(0);
    assertEquals("7", held.pin());
    assertEquals(Instant.parse("2098-12-31T18:30:00Z").getEpochSecond(), held.second());
    assertEquals(1, held.status());
    assertEquals(15, held.verified());
    assertNull(read("x\t2099-01-01 00:00:00\n").odd().get(0).pin());
  }

  @Test
  void thirdVersionNamesItsFields() {
    PunchLines lines =
        read(
            "time=2026-11-22 09:00:00\tpin=7\tcardno=0\teventaddr=1\tevent=0\tinoutstatus=1"
                + "\tverifytype=15\tindex=21\r\n"
                + "time=2026-11-22 09:00:02\tpin=0\tevent=5\tinoutstatus=2\tverifytype=200\r\n");
    assertEquals("7", lines.pins());
    assertEquals("1", lines.statuses());
    assertEquals("15", lines.verifieds());
    assertEquals(List.of(), lines.odd(), "a door that opens is no person");
    assertEquals(2, lines.count());
  }

  @Test
  void templatesAreInNothingThatIsKept() {
    String secret = "TXTAAAACogQFA".repeat(60);
    PunchLines lines =
        read(
            "7\t2026-11-22 09:00:00\t0\t1\n"
                + "FP PIN=7\tFID=6\tSize=1024\tValid=1\tTMP="
                + secret
                + "\n"
                + secret
                + "\n");
    assertEquals(1, lines.good());
    assertFalse(new String(lines.kept(), UTF_8).contains("TXTAAAAC"));
    assertFalse(lines.oddJson().contains("TXTAAAAC"));
    assertEquals(List.of("template", "template"), kinds(lines));
    String sent =
        String.join(
            "\r\n",
            "USER PIN=7\tName=Asha\tPri=14\tPasswd=4711\tCard=[0011223344]\tGrp=1",
            "FP PIN=7\tFID=1\tTMP=abc",
            "OPLOG 4\t7\t2026-11-22 09:00:00\t0\t0\t0\t0\t0");
    PunchLines users = AttendanceLog.operations(sent.getBytes(UTF_8));
    String kept = new String(users.kept(), UTF_8);
    assertTrue(kept.contains("Name=Asha"), kept);
    for (String gone : List.of("4711", "0011223344", "TMP", "abc")) {
      assertFalse(kept.contains(gone), kept);
    }
    assertEquals(0, users.good());
    assertEquals(3, users.count());
  }

  @Test
  void floodOfOddLinesIsCountedAndNotListed() {
    PunchLines lines = read("what is this\n".repeat(5_000));
    assertEquals(200, lines.odd().size());
    assertTrue(lines.oddJson().contains("4800 more lines"), "and one row says how many more");
  }

  @Test
  void anythingAtAllCanBeRead() {
    Random lot = new Random(20_261_122);
    byte[] alphabet = "0123456789\t\t\n\r -:T=pintime\u0000\u00ff'".getBytes(UTF_8);
    for (int i = 0; i < 2_000; i++) {
      byte[] body = new byte[lot.nextInt(120)];
      for (int b = 0; b < body.length; b++) {
        body[b] = alphabet[lot.nextInt(alphabet.length)];
      }
      PunchLines lines = log("5.5").punches(body);
      assertTrue(lines.good() + lines.odd().size() <= lines.count());
      assertFalse(String.valueOf(lines.oddJson()).contains("\\u0000"), "no table can hold it");
    }
  }
}

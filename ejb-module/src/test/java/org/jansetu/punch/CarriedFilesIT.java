package org.jansetu.punch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.AtTerminals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that were carried from terminals without a line. */
@Tag("JSK-1")
@Tag("X-18")
class CarriedFilesIT extends AtTerminals {

  private static final String CENTRE = "SRT-0002";
  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Posting SOCIETY = new Posting(Role.SOCIETY_ADMIN, "SOC-1");

  @Test
  @Tag("JSK-6")
  void fileIsTakenOnceAndSaysItsWay() throws Exception {
    String serial = admitted(CENTRE, "2.4.1");
    String pin = Integer.toString(400_000_000 + ThreadLocalRandom.current().nextInt(9_000_000));
    ZonedDateTime at = ZonedDateTime.now(INDIA).minusHours(3).withNano(0);
    String pushed = pin + "\t" + text(at) + "\t0\t1\t0\t0\n";
    asVisitor(SAMPLE);
    terminals.take(contact(serial, "2.4.1"), new Sending("ATTLOG", "1", pushed.getBytes(UTF_8)));
    String file =
        "   "
            + pin
            + "\t"
            + text(at)
            + "\t1\t0\t1\t0\r\n   "
            + pin
            + "\t"
            + text(at.plusMinutes(5))
            + "\t1\t1\t1\t0\r\n   "
            + pin
            + "\t2019-01-01 10:00:00\t1\t0\t1\t0\r\nhalf a line";
    as(SAMPLE, new Posting(Role.CENTRE_OFFICER, CENTRE));
    Devices.Carried came =
        devices.carry(serial, new Sending("1_attlog.dat", null, file.getBytes(UTF_8)));
    assertEquals(4, came.lines());
    assertEquals(1, came.fresh());
    assertEquals(1, came.known(), "what was pushed is recognised");
    assertEquals(1, came.odd());
    assertEquals(1, came.outdated());
    assertEquals("centre-officer", came.carrier());
    Devices.Carried again =
        devices.carry(serial, new Sending("1_attlog.dat", null, file.getBytes(UTF_8)));
    assertEquals(0, again.fresh());
    assertEquals(2, again.known());
    assertEquals(2, devices.files(serial).size());
    as(SAMPLE, STATE);
    assertEquals(
        List.of("terminal", "file"),
        rows().read("select way from punch.punch where device = ? order by at", serial));
    assertEquals(
        2,
        rows()
            .read("select id from punch.raw where device = ? and kind = 'CARRIED'", serial)
            .size(),
        "kept as it came");
  }

  @Test
  @Tag("JSK-6")
  void fileOfSomethingElseIsRefusedAndNothingKept() throws Exception {
    String serial = admitted(CENTRE, "2.4.1");
    as(SAMPLE, SOCIETY);
    assertEquals("file-without-punches", refused(serial, "photo.jpg", "\u00ff\u00d8\u00ff\n\n7"));
    assertEquals("file-without-punches", refused(serial, "empty.dat", ""));
    String line = "7\t" + text(ZonedDateTime.now(INDIA).minusHours(1)) + "\t1\t0\t1\t0\n";
    assertEquals("file-of-other-terminal", refused(serial, "AF4C211360651_attlog.dat", line));
    assertEquals(
        "too-large", refused(serial, "1_attlog.dat", line.repeat(Terminals.MOST_BYTES / 20)));
    assertEquals(List.of(), devices.files(serial));
    as(SAMPLE, STATE);
    assertEquals(List.of(), rows().read("select id from punch.oddity where device = ?", serial));
    as(SAMPLE, new Posting(Role.OPERATOR, CENTRE));
    Sending file = new Sending("1_attlog.dat", null, line.getBytes(UTF_8));
    assertThrows(Forbidden.class, () -> devices.carry(serial, file));
    as(SAMPLE, new Posting(Role.CENTRE_OFFICER, "SRT-0001"));
    assertThrows(NotFound.class, () -> devices.carry(serial, file));
  }

  private String refused(String serial, String name, String body) {
    Sending file = new Sending(name, null, body.getBytes(UTF_8));
    return assertThrows(Refusal.class, () -> devices.carry(serial, file)).code();
  }

  private static String text(ZonedDateTime at) {
    return LOCAL.format(at);
  }
}

package org.jansetu.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jansetu.access.Credentials;
import org.jansetu.access.NewUser;
import org.jansetu.access.Users;
import org.jansetu.roster.Rosters;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.AtTerminals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A terminal that falls silent in sitting hours is told once, and once when it is back. */
@Tag("JSK-1")
@Tag("X-18")
class SilenceIT extends AtTerminals {

  private static final String CENTRE = "SRT-0002";
  private static final String QUIET = "SRT-0003";
  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  @Inject private SilenceDesk silences;
  @Inject private Rosters rosters;
  @Inject private Users users;

  /** The last day that was worked and is over. */
  private LocalDate worked() {
    LocalDate day = rosters.today().minusDays(1);
    while (!rosters.off(day, day).isEmpty()) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** The last day that was not. */
  private LocalDate off() {
    LocalDate day = rosters.today().minusDays(1);
    while (rosters.off(day, day).isEmpty()) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** Somebody has to be at the centre from ten to two, on that one day. */
  private void roster(String centre, LocalDate day) throws Exception {
    String pin = Integer.toString(500_000_000 + ThreadLocalRandom.current().nextInt(90_000_000));
    rows()
        .write(
            "insert into roster.functionary (pin, name_en, designation, department_code,"
                + " valid_from) values (?, 'Asha', 'patwari', 'REV', cast(? as date))",
            pin,
            day.toString());
    rows()
        .write(
            "insert into roster.entry (pin, centre, kind, weekday, from_minute, until_minute,"
                + " valid_from, valid_until) values (?, ?, 'visit', ?, 600, 840, cast(? as date),"
                + " cast(? as date))",
            pin,
            centre,
            day.getDayOfWeek().getValue(),
            day.toString(),
            day.toString());
  }

  private void heardLast(String serial, ZonedDateTime at) throws Exception {
    rows()
        .write(
            "update punch.device set last_seen_at = ? where serial = ?",
            Timestamp.from(at.toInstant()),
            serial);
  }

  private boolean isMissed(String serial, ZonedDateTime at) throws Exception {
    asPlatform(SAMPLE);
    silences.look(at);
    as(SAMPLE, STATE);
    return !rows().read("select device from upkeep.silence where device = ?", serial).isEmpty();
  }

  @Test
  void silenceInSittingHoursIsToldOnceAndSoIsItsEnd() throws Exception {
    String officer = "off-" + UUID.randomUUID().toString().substring(0, 8);
    String serial = admitted(QUIET, "2.4.1");
    as(SAMPLE, STATE);
    users.create(
        new NewUser(
            new Credentials(officer, "a long password"), new Posting(Role.CENTRE_OFFICER, QUIET)));
    users.reachAt(new Users.Contact(officer, "9999900777", officer + "@sample.example.in"));
    LocalDate day = worked();
    roster(QUIET, day);
    heardLast(serial, day.minusDays(1).atTime(17, 0).atZone(INDIA));
    assertFalse(isMissed(serial, day.atTime(3, 0).atZone(INDIA)), "nobody sits there at night");
    assertFalse(isMissed(serial, day.atTime(10, 30).atZone(INDIA)), "half an hour of ten o'clock");
    assertFalse(isMissed(serial, day.atTime(14, 30).atZone(INDIA)), "nobody sits there any more");
    assertTrue(isMissed(serial, day.atTime(11, 5).atZone(INDIA)));
    assertEquals(List.of("email", "sms"), sent(serial, officer, "off"));
    assertTrue(isMissed(serial, day.atTime(12, 0).atZone(INDIA)));
    assertEquals(List.of("email", "sms"), sent(serial, officer, "off"), "once for each silence");
    asVisitor(SAMPLE);
    terminals.hear(contact(serial, "2.4.1"));
    assertTrue(isMissed(serial, day.atTime(12, 5).atZone(INDIA)));
    assertEquals(List.of("email", "sms"), sent(serial, officer, "on"));
    List<?> ends = rows().read("select back_at from upkeep.silence where device = ?", serial);
    assertEquals(1, ends.size());
    assertFalse(ends.contains(null));
  }

  private List<?> sent(String serial, String officer, String which) throws Exception {
    as(SAMPLE, STATE);
    return rows()
        .read(
            "select channel from notification.message where dedupe_key like ? order by channel",
            which + "/" + serial + "/%/" + officer);
  }

  @Test
  void nobodyIsAlarmedOnDaysThatAreNotWorked() throws Exception {
    String serial = admitted(QUIET, "2.4.1");
    as(SAMPLE, STATE);
    LocalDate day = off();
    roster(QUIET, day);
    heardLast(serial, day.minusDays(1).atTime(17, 0).atZone(INDIA));
    assertFalse(isMissed(serial, day.atTime(12, 0).atZone(INDIA)));
    LocalDate down = worked();
    roster(CENTRE, down);
    rows()
        .write(
            "insert into roster.exemption (kind, centre, from_day, until_day, reason, noted_by,"
                + " noter) values ('device-down', ?, cast(? as date), cast(? as date),"
                + " 'sent for repair', 1, 'test')",
            CENTRE,
            down.toString(),
            down.toString());
    String known = admitted(CENTRE, "2.4.1");
    as(SAMPLE, STATE);
    heardLast(known, down.minusDays(1).atTime(17, 0).atZone(INDIA));
    assertFalse(isMissed(known, down.atTime(12, 0).atZone(INDIA)), "it is known to be down");
  }
}

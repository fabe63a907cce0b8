package org.jansetu.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.AtTerminals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Terminals are told what to do, and say what came of it. */
@Tag("JSK-1")
@Tag("X-18")
class UpkeepIT extends AtTerminals {

  private static final String CENTRE = "SRT-0002";
  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final Posting SOCIETY = new Posting(Role.SOCIETY_ADMIN, "SOC-1");
  private static final Posting OTHER_SOCIETY = new Posting(Role.SOCIETY_ADMIN, "SOC-2");

  @Inject private Commands commands;
  @Inject private TerminalCalls calls;
  @Inject private CommandDesk desk;

  private CommandCard give(String serial, CommandKind kind) {
    as(SAMPLE, SOCIETY);
    return commands.give(new CommandOrder(serial, kind, null, null));
  }

  private List<String> told(String serial, String push) {
    asVisitor(SAMPLE);
    return calls.ask(contact(serial, push));
  }

  private CommandCard now(String serial, long id) {
    as(SAMPLE, SOCIETY);
    return commands.list(serial).stream().filter(one -> one.id() == id).findFirst().orElseThrow();
  }

  @Test
  void commandWaitsIsToldAndAnswered() {
    String serial = admitted(CENTRE, "2.4.1");
    CommandCard restart = give(serial, CommandKind.RESTART);
    assertEquals("queued", restart.state());
    assertEquals("society-admin", restart.askedBy());
    assertEquals(restart.id(), give(serial, CommandKind.RESTART).id(), "asked twice, queued once");
    CommandCard zone = give(serial, CommandKind.ZONE);
    assertEquals(
        List.of("C:" + restart.id() + ":REBOOT", "C:" + zone.id() + ":SET OPTION TimeZone=5.5"),
        told(serial, "2.4.1"));
    assertEquals(List.of(), told(serial, "2.4.1"), "told once");
    assertEquals("sent", now(serial, zone.id()).state());
    asVisitor(SAMPLE);
    String other = admitted(CENTRE, "2.4.1");
    asVisitor(SAMPLE);
    calls.answer(
        contact(other, "2.4.1"), ("ID=" + zone.id() + "&Return=0&CMD=SET").getBytes(UTF_8));
    assertEquals("sent", now(serial, zone.id()).state(), "another terminal answers for itself");
    asVisitor(SAMPLE);
    String answers =
        "ID=" + restart.id() + "&Return=0&CMD=REBOOT\nID=" + zone.id() + "&Return=-2&CMD=SET\n";
    calls.answer(contact(serial, "2.4.1"), answers.getBytes(UTF_8));
    assertEquals("done", now(serial, restart.id()).state());
    assertEquals("failed", now(serial, zone.id()).state());
    assertEquals(-2, now(serial, zone.id()).result());
  }

  @Test
  void whatWasNotAnsweredIsToldAgainButNoRestart() throws Exception {
    String serial = admitted(CENTRE, "2.4.1");
    CommandCard restart = give(serial, CommandKind.RESTART);
    CommandCard clock = give(serial, CommandKind.CLOCK);
    assertEquals(2, told(serial, "2.4.1").size());
    for (int again = 2; again <= 3; again++) {
      as(SAMPLE, STATE);
      rows()
          .write(
              "update upkeep.command set sent_at = now() - interval '6 minutes' where device = ?",
              serial);
      List<String> lines = told(serial, "2.4.1");
      assertEquals(1, lines.size(), lines.toString());
      assertTrue(lines.get(0).startsWith("C:" + clock.id() + ":SET OPTIONS DateTime="));
      assertEquals(again, now(serial, clock.id()).sendings());
    }
    as(SAMPLE, STATE);
    rows()
        .write(
            "update upkeep.command set sent_at = now() - interval '1 hour' where device = ?",
            serial);
    assertEquals(List.of(), told(serial, "2.4.1"), "three times are enough");
    assertEquals(1, now(serial, restart.id()).sendings());
  }

  @Test
  void commandExpiresAndIsTakenBack() throws Exception {
    String serial = admitted(CENTRE, "1.0");
    CommandCard late = give(serial, CommandKind.CLOCK);
    as(SAMPLE, STATE);
    CommandCard back = commands.give(new CommandOrder(serial, CommandKind.FORGET, null, "77"));
    assertEquals("withdrawn", commands.withdraw(serial, back.id()).state());
    assertEquals(
        "command-told",
        assertThrows(Refusal.class, () -> commands.withdraw(serial, back.id())).code());
    assertThrows(NotFound.class, () -> commands.withdraw(serial, Long.MAX_VALUE));
    rows()
        .write(
            "insert into upkeep.command (device, kind, asked_by, asked_at, expires_at) values"
                + " (?, 'zone', 'test', now() - interval '2 days', now() - interval '1 day')",
            serial);
    asPlatform(SAMPLE);
    assertTrue(desk.expire() >= 0);
    assertEquals(List.of("C:" + late.id() + ":CHECK"), told(serial, "1.0"));
    as(SAMPLE, STATE);
    assertEquals(
        List.of("expired"),
        rows().read("select state from upkeep.command where device = ? and kind = 'zone'", serial));
  }

  @Test
  void peopleAreToldByNumberAndLatinName() throws Exception {
    String serial = admitted(CENTRE, "2.4.1");
    String pin = Integer.toString(300_000_000 + ThreadLocalRandom.current().nextInt(9_000_000));
    as(SAMPLE, STATE);
    rows()
        .write(
            "insert into roster.functionary (pin, name_en, designation, department_code,"
                + " valid_from) values (?, 'Asha\tPri=14', 'patwari', 'REV', current_date)",
            pin);
    as(SAMPLE, SOCIETY);
    CommandCard person = commands.give(new CommandOrder(serial, CommandKind.PERSON, null, pin));
    assertEquals("AshaPri14", person.name());
    assertEquals(
        List.of(
            "C:" + person.id() + ":DATA UPDATE USERINFO PIN=" + pin + "\tName=AshaPri14\tPri=0"),
        told(serial, "2.4.1"));
    as(SAMPLE, SOCIETY);
    for (CommandOrder wrong :
        List.of(
            new CommandOrder(serial, CommandKind.PERSON, null, "299999999"),
            new CommandOrder(serial, CommandKind.PERSON, null, null),
            new CommandOrder(serial, CommandKind.FORGET, null, "1\tTMP=x"),
            new CommandOrder(serial, CommandKind.RESTART, null, "7"),
            new CommandOrder(serial, CommandKind.CLOCK, LocalDate.now(INDIA), null),
            new CommandOrder(serial, CommandKind.RECORDS, null, null),
            new CommandOrder(serial, CommandKind.RECORDS, LocalDate.of(2001, 1, 1), null),
            new CommandOrder(
                serial, CommandKind.RECORDS, LocalDate.now(INDIA).plusDays(2), null))) {
      assertThrows(InvalidInput.class, () -> commands.give(wrong), wrong.toString());
    }
  }

  @Test
  void panelsHaveNoWordsForRecords() {
    String serial = admitted(CENTRE, "3.0.1");
    as(SAMPLE, SOCIETY);
    CommandOrder order =
        new CommandOrder(serial, CommandKind.RECORDS, LocalDate.now(INDIA).minusDays(1), null);
    assertEquals(
        "command-not-spoken", assertThrows(Refusal.class, () -> commands.give(order)).code());
  }

  @Test
  void onlyThoseAboveTheCentreCommand() {
    String serial = admitted(CENTRE, "2.4.1");
    CommandOrder order = new CommandOrder(serial, CommandKind.RESTART, null, null);
    as(SAMPLE, OTHER_SOCIETY);
    assertThrows(NotFound.class, () -> commands.give(order));
    assertThrows(NotFound.class, () -> commands.list(serial));
    as(SAMPLE, new Posting(Role.CENTRE_OFFICER, CENTRE));
    assertThrows(Forbidden.class, () -> commands.give(order));
    assertEquals(List.of(), commands.list(serial), "the one in charge sees what is told");
    as("jsk", STATE);
    assertThrows(NotFound.class, () -> commands.give(order));
    as(SAMPLE, STATE);
    devices.reject(serial, "stolen");
    assertEquals("device-rejected", assertThrows(Refusal.class, () -> commands.give(order)).code());
    asVisitor(SAMPLE);
    assertThrows(Refusal.class, () -> calls.ask(contact(serial, "2.4.1")));
  }
}

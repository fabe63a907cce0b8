package org.jansetu.punch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Terminals are met, quarantined, let in; what they send is there once and for good. */
@Tag("JSK-1")
@Tag("X-18")
class TerminalsIT extends InContainer {

  private static final String KNOWN = "SMPHOURS0001";
  private static final String CENTRE = "SRT-0001";
  private static final Posting STATE = new Posting(Role.STATE_ADMIN, "ND");
  private static final Posting SOCIETY = new Posting(Role.SOCIETY_ADMIN, "SOC-1");
  private static final Posting OTHER_SOCIETY = new Posting(Role.SOCIETY_ADMIN, "SOC-2");
  private static final Posting OPERATOR = new Posting(Role.OPERATOR, CENTRE);

  @Inject Terminals terminals;
  @Inject Devices devices;
  @Inject Punches punches;
  @Inject Heard heard;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager entities;

  private static Refusal refused(org.junit.jupiter.api.function.Executable what) {
    return assertThrows(Refusal.class, what);
  }

  private static String serial() {
    return "T" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(java.util.Locale.ROOT);
  }

  /** A terminal that the society has let in. */
  private Terminal admitted(String centre) {
    Terminal terminal = Terminal.of(serial());
    asVisitor(SAMPLE);
    refused(() -> terminals.greet(terminal.contact()));
    as(SAMPLE, STATE);
    devices.admit(new DeviceOrder(terminal.serial(), centre, "5.5", null, null));
    asVisitor(SAMPLE);
    return terminal;
  }

  private int take(Terminal terminal, String body) {
    asVisitor(SAMPLE);
    return terminals.take(terminal.contact(), Terminal.punches(body));
  }

  private List<?> rows(String sql, String device) throws Exception {
    transaction.begin();
    try {
      entities
          .createNativeQuery("select set_config('app.tenant', ?, true)")
          .setParameter(1, Short.toString(callers.current().tenant()))
          .getSingleResult();
      return entities.createNativeQuery(sql).setParameter(1, device).getResultList();
    } finally {
      transaction.rollback();
    }
  }

  private long count(String table, String device) throws Exception {
    return ((Number)
            rows("select count(*) from punch." + table + " where device = ?", device).get(0))
        .longValue();
  }

  @Test
  void folderLetsItsTerminalsIn() {
    asVisitor(SAMPLE);
    String options = terminals.greet(Terminal.of(KNOWN).contact()).options();
    assertTrue(options.startsWith("GET OPTION FROM: " + KNOWN + "\nATTLOGStamp="), options);
    for (String line :
        List.of("TimeZone=5.5", "Realtime=1", "TransFlag=TransData AttLog\tOpLog", "Delay=10")) {
      assertTrue(options.contains("\n" + line + "\n"), options);
    }
    String minutes = terminals.greet(Terminal.of("SMPMINUTES01").contact()).options();
    assertTrue(minutes.contains("\nTimeZone=330\n"), minutes);
    String clock = terminals.greet(Terminal.of("SMPCLOCK0001").contact()).options();
    assertTrue(clock.contains("\nTimeZone=+05:30\n"), clock);
  }

  @Test
  void strangerIsTurnedAwayAndListed() {
    Terminal stranger = Terminal.of(serial());
    asVisitor(SAMPLE);
    assertEquals("device-quarantined", refused(() -> terminals.greet(stranger.contact())).code());
    String body = Terminal.line("7", Terminal.minutesAgo(5));
    assertEquals("device-quarantined", refused(() -> take(stranger, body)).code());
    as(SAMPLE, SOCIETY);
    assertEquals(DeviceStatus.QUARANTINED, devices.get(stranger.serial()).status());
    assertEquals("Ver 8.0.4", devices.get(stranger.serial()).firmware());
    as("mponline", STATE);
    assertThrows(NotFound.class, () -> devices.get(stranger.serial()));
    as(SAMPLE, SOCIETY);
    devices.reject(stranger.serial(), "It was stolen");
    asVisitor(SAMPLE);
    assertEquals("device-rejected", refused(() -> terminals.hear(stranger.contact())).code());
    assertEquals(List.of(), heard.of(stranger.serial()));
  }

  @Test
  void serialNumbersThatPlayTricksAreNone() {
    asVisitor(SAMPLE);
    for (String trick :
        List.of("../../etc/passwd", "x' or '1'='1", "a;drop table punch.device", "", "ab", "é12")) {
      assertEquals(
          "serial-malformed",
          refused(() -> terminals.greet(Terminal.of(trick).contact())).code(),
          trick);
    }
    assertEquals(
        "serial-malformed", refused(() -> terminals.greet(Terminal.of(null).contact())).code());
  }

  @Test
  void samePunchAThousandTimesIsOne() throws Exception {
    Terminal terminal = admitted(CENTRE);
    Instant at = Terminal.minutesAgo(30);
    String line = Terminal.line("7", at);
    assertEquals(1_000, take(terminal, line.repeat(1_000)));
    assertEquals(1, take(terminal, line));
    assertEquals(1, count("punch", terminal.serial()));
    assertEquals(
        List.of(new Punch("7", CENTRE, at, Way.TERMINAL, terminal.serial())),
        heard.of(terminal.serial()));
    assertEquals(2, count("raw", terminal.serial()), "what came is kept each time");
    assertEquals(1, take(terminal, line.replace("\t0\t1\t", "\t1\t1\t")));
    assertEquals(2, count("punch", terminal.serial()), "in and out in one second are two");
  }

  @Test
  void longBacklogIsOneBody() throws Exception {
    Terminal terminal = admitted(CENTRE);
    StringBuilder body = new StringBuilder();
    Instant first = Terminal.minutesAgo(60L * 24 * 20);
    for (int i = 0; i < 12_000; i++) {
      body.append(Terminal.line(Integer.toString(1 + i % 40), first.plusSeconds(97L * i)));
    }
    assertEquals(12_000, take(terminal, body.toString()));
    assertEquals(12_000, count("punch", terminal.serial()));
    assertEquals(12_000, heard.of(terminal.serial()).size());
  }

  @Test
  void oddLinesAreListedAndTheOthersTaken() throws Exception {
    Terminal terminal = admitted(CENTRE);
    String body =
        Terminal.line("1", Terminal.minutesAgo(9))
            + "2\n"
            + "3 2026-11-22 09:00:00 0 1\n"
            + "4\t2099-01-01 00:00:00\t0\t1\n"
            + "5\t2000-01-01 00:00:00\t0\t1\n"
            + Terminal.line("6", Terminal.minutesAgo(8));
    assertEquals(6, take(terminal, body));
    assertEquals(2, count("punch", terminal.serial()));
    take(terminal, body);
    assertEquals(
        List.of("future", "no-tabs", "too-old", "torn"),
        rows("select kind from punch.oddity where device = ? order by kind", terminal.serial()));
    assertEquals(
        List.of("4"),
        rows(
            "select pin from punch.oddity where device = ? and kind = 'future'"
                + " and at > now() + interval '70 years'",
            terminal.serial()));
  }

  @Test
  void templatesAreRefusedAndNowhere() throws Exception {
    Terminal terminal = admitted(CENTRE);
    for (String table : List.of("BIODATA", "ATTPHOTO", "FP", "fingertmp", "BioPhoto")) {
      Sending sending = new Sending(table, null, "Pin=7\tTmp=SECRETTMP".getBytes(UTF_8));
      assertEquals(
          "template-refused",
          refused(() -> terminals.take(terminal.contact(), sending)).code(),
          table);
    }
    String body = "USER PIN=7\tName=Asha\tPasswd=4711\nFP PIN=7\tFID=1\tTMP=SECRETTMP\n";
    assertEquals(
        2, terminals.take(terminal.contact(), new Sending("OPERLOG", "1", body.getBytes(UTF_8))));
    List<?> kept =
        rows(
            "select convert_from(body, 'UTF8') from punch.raw where device = ?", terminal.serial());
    assertEquals(1, kept.size(), "a table of templates is not kept at all");
    assertFalse(kept.get(0).toString().contains("SECRETTMP"), kept.toString());
    assertFalse(kept.get(0).toString().contains("4711"), kept.toString());
    assertEquals(6, count("oddity", terminal.serial()));
  }

  @Test
  void keyAndNetworkAreAskedFor() {
    Terminal terminal = admitted(CENTRE);
    as(SAMPLE, SOCIETY);
    devices.admit(new DeviceOrder(terminal.serial(), CENTRE, null, "10.20.0.0/16", "open-sesame"));
    asVisitor(SAMPLE);
    assertEquals("device-key", refused(() -> terminals.greet(terminal.contact())).code());
    assertEquals(
        "device-key", refused(() -> terminals.greet(terminal.saying("wrong").contact())).code());
    Terminal knowing = terminal.saying("open-sesame");
    assertEquals(
        "device-network",
        refused(() -> terminals.greet(knowing.from("10.21.0.1").contact())).code());
    assertTrue(terminals.greet(knowing.contact()).options().contains(terminal.serial()));
    terminals.hear(terminal.contact());
    assertEquals(
        "device-key",
        refused(() -> terminals.hear(terminal.from("10.20.9.9").contact())).code(),
        "the key was said from another line");
    as(SAMPLE, SOCIETY);
    devices.admit(new DeviceOrder(terminal.serial(), CENTRE, null, "", ""));
    asVisitor(SAMPLE);
    terminals.hear(terminal.from("10.21.0.1").contact());
  }

  @Test
  void wrongClocksTwinsAndMovesAreListed() throws Exception {
    Terminal terminal = admitted(CENTRE);
    terminals.hear(terminal.showing(Instant.now()).contact());
    terminals.hear(terminal.showing(Instant.now().plusSeconds(3_600)).contact());
    assertEquals(
        List.of("clock-skew"),
        rows("select kind from punch.oddity where device = ?", terminal.serial()));
    String suspicions = "select kind from punch.suspicion where device = ? order by kind";
    assertEquals(List.of("clock-jump"), rows(suspicions, terminal.serial()));
    terminals.hear(terminal.from("172.16.1.1").contact());
    assertEquals(List.of("clock-jump", "moved"), rows(suspicions, terminal.serial()));
    terminals.hear(terminal.contact());
    assertEquals(List.of("clock-jump", "moved", "twin"), rows(suspicions, terminal.serial()));
    as(SAMPLE, SOCIETY);
    assertEquals("10.20.30.40", devices.get(terminal.serial()).address());
  }

  @Test
  void stampsAreToldAgain() {
    Terminal terminal = admitted(CENTRE);
    assertTrue(terminals.greet(terminal.contact()).options().contains("\nATTLOGStamp=None\n"));
    terminals.take(
        terminal.contact(),
        new Sending("ATTLOG", "4711", Terminal.line("7", Terminal.minutesAgo(3)).getBytes(UTF_8)));
    assertTrue(terminals.greet(terminal.contact()).options().contains("\nATTLOGStamp=4711\n"));
    Contact old = new Contact(terminal.serial(), terminal.address(), null, null, "1.2", null);
    assertTrue(terminals.greet(old).options().contains("\nTransFlag=1100000000\n"));
  }

  @Test
  void administratorsSeeTheirOwn() {
    Terminal terminal = admitted(CENTRE);
    as(SAMPLE, SOCIETY);
    DeviceCard card = devices.get(terminal.serial());
    assertEquals(CENTRE, card.centre());
    assertFalse(card.isSilent());
    assertTrue(
        devices.list(CENTRE, DeviceStatus.ADMITTED, null, 200).items().stream()
            .anyMatch(one -> one.serialNumber().equals(terminal.serial())));
    as(SAMPLE, OTHER_SOCIETY);
    assertThrows(NotFound.class, () -> devices.get(terminal.serial()));
    assertThrows(NotFound.class, () -> devices.list(CENTRE, null, null, 10));
    assertThrows(
        NotFound.class,
        () -> devices.admit(new DeviceOrder(terminal.serial(), CENTRE, null, null, null)));
    as(SAMPLE, OPERATOR);
    assertThrows(Forbidden.class, () -> devices.list(null, null, null, 10));
    asVisitor(SAMPLE);
    assertThrows(Unauthenticated.class, () -> devices.list(null, null, null, 10));
  }

  @Test
  void settingsAreJudgedAllAtOnce() {
    Terminal terminal = admitted(CENTRE);
    as(SAMPLE, SOCIETY);
    InvalidInput wrong =
        assertThrows(
            InvalidInput.class,
            () ->
                devices.admit(
                    new DeviceOrder(
                        terminal.serial(), "NOWHERE", "America/New_York", "moon/8", "abc")));
    assertEquals(
        List.of("/centre", "/zone", "/networks", "/key"),
        wrong.violations().stream().map(v -> v.field()).toList());
    assertThrows(
        InvalidInput.class,
        () -> devices.admit(new DeviceOrder(terminal.serial(), "KNR-0001", null, null, null)),
        "a centre of another society");
    assertThrows(InvalidInput.class, () -> devices.reject(terminal.serial(), " "));
  }

  @Test
  void terminalFindsItsProgrammeByItsNumber() {
    Contact known = Terminal.of("ILLJSK00001").contact();
    assertEquals("jsk", terminals.findHome(known, "test").orElseThrow().code());
    assertEquals("jsk", callers.current().programme());
    assertTrue(terminals.findHome(Terminal.of(serial()).contact(), "test").isEmpty());
    assertTrue(terminals.findHome(Terminal.of("../x").contact(), "test").isEmpty());
  }

  @Test
  void otherWaysAreTakenOnceAndInTime() throws Exception {
    asPlatform(SAMPLE);
    String phone = serial();
    Instant at = Instant.now();
    Punch punch = new Punch("9", CENTRE, at, Way.PHONE, phone);
    punches.take(punch);
    punches.take(punch);
    assertEquals(1, heard.of(phone).size());
    assertEquals(List.of("phone"), rows("select way from punch.punch where device = ?", phone));
    for (Punch wrong :
        List.of(
            new Punch("", CENTRE, at, Way.PHONE, phone),
            new Punch("12a", CENTRE, at, Way.PHONE, phone),
            new Punch("9", CENTRE, at.plusSeconds(3_600), Way.PHONE, phone),
            new Punch("9", CENTRE, at.minusSeconds(86_400L * 90), Way.PHONE, phone))) {
      assertThrows(InvalidInput.class, () -> punches.take(wrong));
    }
  }

  @Test
  void sameBodyAtOnceIsTakenOnce() throws Exception {
    Terminal terminal = admitted(CENTRE);
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      body.append(Terminal.line(Integer.toString(100 + i), Terminal.minutesAgo(100 + i)));
    }
    List<Object> results =
        atOnce(8, () -> terminals.take(terminal.contact(), Terminal.punches(body.toString())));
    results.forEach(result -> assertEquals(200, result));
    assertEquals(200, count("punch", terminal.serial()));
    assertEquals(200, heard.of(terminal.serial()).size());
  }
}

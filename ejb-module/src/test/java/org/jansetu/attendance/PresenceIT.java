package org.jansetu.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.jansetu.punch.Punch;
import org.jansetu.punch.Punches;
import org.jansetu.punch.Way;
import org.jansetu.roster.Exemption;
import org.jansetu.roster.ExemptionKind;
import org.jansetu.roster.Exemptions;
import org.jansetu.roster.RosterDraft;
import org.jansetu.roster.Rosters;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who was there, who was not, and why it is put right. */
@Tag("JSK-1")
@Tag("X-18")
class PresenceIT extends InContainer {

  private static final Posting STATE = new Posting(Role.STATE_ADMIN, "ND");
  private static final String CENTRE = "KNR-0001";
  private static final String HEADING =
      "pin,nameEn,nameHi,designation,department,mobile,email,centre,kind,weekday,from,until,"
          + "validFrom,validUntil\r\n";
  private static final long PATIENCE_MILLIS = 30_000;

  @Inject private Presence presence;
  @Inject private Regularisations regularisations;
  @Inject private Rosters rosters;
  @Inject private Exemptions exemptions;
  @Inject private Punches punches;
  @Inject private ReckonStep step;

  private static String pin() {
    return Integer.toString(100_000_000 + ThreadLocalRandom.current().nextInt(800_000_000));
  }

  /** The last day that was worked and is over. */
  private LocalDate worked() {
    LocalDate day = rosters.today().minusDays(1);
    while (!rosters.off(day, day).isEmpty()) {
      day = day.minusDays(1);
    }
    return day;
  }

  private static String row(String pin, String kind, LocalDate day) {
    return String.join(
            ",",
            pin,
            "Asha Pal",
            "आशा पाल",
            "patwari",
            "REV",
            "",
            "",
            CENTRE,
            kind,
            day.getDayOfWeek().name(),
            "11:00",
            "13:00",
            "",
            "")
        + "\r\n";
  }

  /** Gives the centre just these people, since a week ago. */
  private void roster(String... rows) {
    as(SAMPLE, STATE);
    rosters.load(
        new ByteArrayInputStream((HEADING + String.join("", rows)).getBytes(UTF_8)),
        rosters.today().minusDays(7),
        false);
  }

  private void punch(String pin, LocalDate day, String time) {
    punches.take(
        new Punch(
            pin,
            CENTRE,
            day.atTime(LocalTime.parse(time)).atZone(programmes.current().zone()).toInstant(),
            Way.SCANNER,
            "desk"));
  }

  /** The row of a person, as soon as it is so; the last one that was seen when it never is. */
  private DayRow until(String pin, LocalDate day, Predicate<DayRow> wanted) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    DayRow last = null;
    while (System.currentTimeMillis() < end) {
      asPlatform(SAMPLE);
      step.run(true);
      as(SAMPLE, STATE);
      for (DayRow row : presence.centre(CENTRE, day)) {
        if (row.person().pin().equals(pin)) {
          last = row;
          if (wanted.test(row)) {
            return row;
          }
        }
      }
    }
    return last;
  }

  private DayRow status(String pin, LocalDate day, String status) {
    DayRow row = until(pin, day, one -> one.status().equals(status));
    assertNotNull(row, "nothing is known of " + pin);
    assertEquals(status, row.status());
    return row;
  }

  private void asUser(long id, Posting posting) {
    Caller like = person(SAMPLE, posting);
    callers.set(
        new Caller(
            like.tenant(), SAMPLE, id, "user" + id, List.of(posting), Locale.ENGLISH, "test"));
  }

  private static String refusal(Runnable act) {
    return assertThrows(Refusal.class, act::run).code();
  }

  @Test
  @Tag("JSK-9")
  void everyStatusFollowsFromRosterAndPunches() {
    LocalDate day = worked();
    String onTime = pin();
    String forgiven = pin();
    String late = pin();
    String absent = pin();
    String leftEarly = pin();
    String stayed = pin();
    String onlyCame = pin();
    String tooSoon = pin();
    roster(
        row(onTime, "visit", day),
        row(forgiven, "visit", day),
        row(late, "visit", day),
        row(absent, "visit", day),
        row(tooSoon, "visit", day),
        row(leftEarly, "staff", day),
        row(stayed, "staff", day),
        row(onlyCame, "staff", day));
    punch(onTime, day, "10:40");
    punch(forgiven, day, "11:15");
    punch(late, day, "11:16");
    // Ninety minutes before the window count for it, ninety-one do not.
    punch(tooSoon, day, "09:29");
    punch(leftEarly, day, "11:00");
    punch(leftEarly, day, "12:30");
    punch(stayed, day, "11:05");
    punch(stayed, day, "12:45");
    punch(onlyCame, day, "11:00");
    DayRow came = status(onTime, day, "present");
    assertEquals("scanner", came.way());
    assertEquals(LocalTime.of(10, 40), came.firstAt().toLocalTime());
    status(forgiven, day, "present");
    assertEquals(16, status(late, day, "late").lateMinutes());
    assertFalse(status(absent, day, "absent").isSeen());
    status(tooSoon, day, "absent");
    assertEquals(30, status(leftEarly, day, "early").earlyMinutes());
    status(stayed, day, "present");
    assertEquals(120, status(onlyCame, day, "early").earlyMinutes());
    PresenceBoard board = presence.board(day);
    CentreDay centre =
        board.shown().stream().filter(one -> one.centre().equals(CENTRE)).findFirst().orElseThrow();
    assertEquals(8, centre.due());
    assertEquals(6, centre.here());
    assertEquals(3, centre.late());
    assertEquals(2, centre.absent());
    assertEquals("red", centre.level());
  }

  @Test
  void aPunchThatComesInLateChangesTheDay() {
    LocalDate day = worked();
    String pin = pin();
    roster(row(pin, "visit", day));
    DayRow before = status(pin, day, "absent");
    assertNull(before.firstAt());
    punch(pin, day, "11:10");
    assertNull(status(pin, day, "present").lateMinutes());
  }

  @Test
  void whoIsOfNobodysRosterIsListedAndNotCounted() {
    LocalDate day = worked();
    String known = pin();
    String elsewhere = pin();
    String nobody = pin();
    DayOfWeek other = day.getDayOfWeek().plus(day.getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : 1);
    roster(
        row(known, "visit", day)
            .replace(
                day.getDayOfWeek().name(), other == DayOfWeek.SUNDAY ? "MONDAY" : other.name()),
        row(elsewhere, "visit", day));
    // Then one of them belongs to no roster of this centre any more.
    rosters.change(
        new RosterDraft(
            CENTRE,
            rosters.today().minusDays(7),
            List.of(
                new RosterDraft.Row(
                    known,
                    "visit",
                    other == DayOfWeek.SUNDAY ? "MONDAY" : other.name(),
                    "11:00",
                    "13:00",
                    null,
                    null))),
        false);
    punch(known, day, "11:00");
    punch(elsewhere, day, "11:00");
    punch(nobody, day, "11:00");
    status(known, day, "not-rostered");
    status(elsewhere, day, "not-rostered");
    List<Stranger> strangers =
        presence.strangers(day, day).stream()
            .filter(one -> List.of(known, elsewhere, nobody).contains(one.pin()))
            .toList();
    assertEquals(2, strangers.size(), strangers::toString);
    assertTrue(
        strangers.stream()
            .anyMatch(one -> one.pin().equals(nobody) && one.kind().equals("unknown-pin")));
    assertTrue(
        strangers.stream()
            .anyMatch(one -> one.pin().equals(elsewhere) && one.kind().equals("other-centre")));
  }

  @Test
  void exemptionsExcuseAndAreTakenBack() {
    LocalDate day = worked();
    String away = pin();
    String came = pin();
    roster(row(away, "visit", day), row(came, "visit", day));
    status(away, day, "absent");
    Exemption tour =
        exemptions.note(
            new Exemption(0, ExemptionKind.TOUR, away, null, day, day, "survey of wells", null));
    status(away, day, "tour");
    exemptions.withdraw(tour.id());
    status(away, day, "absent");
    Exemption down =
        exemptions.note(
            new Exemption(
                0, ExemptionKind.DEVICE_DOWN, null, CENTRE, day, day, "no current", null));
    status(away, day, "device-down");
    punch(came, day, "11:00");
    status(came, day, "present");
    exemptions.withdraw(down.id());
    Exemption closed =
        exemptions.note(
            new Exemption(0, ExemptionKind.CLOSED, null, CENTRE, day, day, "flood", null));
    status(came, day, "closed");
    exemptions.withdraw(closed.id());
    status(came, day, "present");
  }

  @Test
  @Tag("JSK-7")
  void daysArePutRightByASuperiorAndNeverByOneself() {
    LocalDate day = worked();
    String pin = pin();
    roster(row(pin, "visit", day));
    status(pin, day, "absent");
    RegularisationDraft draft =
        new RegularisationDraft(pin, day, day, "present", "The terminal did not take my finger.");
    asUser(91, new Posting(Role.FUNCTIONARY, pin));
    RegularisationCard asked = regularisations.ask(draft);
    assertFalse(asked.mayDecide());
    assertEquals("already-asked", refusal(() -> regularisations.ask(draft)));
    assertEquals("not-by-oneself", refusal(() -> regularisations.decide(asked.id(), true, "fine")));
    asUser(92, new Posting(Role.CENTRE_OFFICER, CENTRE));
    assertThrows(Forbidden.class, () -> regularisations.decide(asked.id(), true, null));
    asUser(93, new Posting(Role.DEPARTMENT_HEAD, "WATER"));
    assertThrows(NotFound.class, () -> regularisations.decide(asked.id(), true, null));
    asUser(94, new Posting(Role.COORDINATOR, "ND-B4"));
    assertThrows(NotFound.class, () -> regularisations.decide(asked.id(), true, null));
    asUser(95, new Posting(Role.DEPARTMENT_HEAD, "REV"));
    assertTrue(
        regularisations.list().stream().anyMatch(one -> one.id() == asked.id() && one.mayDecide()));
    assertThrows(
        InvalidInput.class, () -> regularisations.decide(asked.id(), false, " "), "why not");
    assertEquals("granted", regularisations.decide(asked.id(), true, null).state());
    assertEquals("illegal-move", refusal(() -> regularisations.decide(asked.id(), true, null)));
    DayRow row = status(pin, day, "present");
    assertTrue(row.regularised());
    assertFalse(row.isSeen());
  }

  @Test
  @Tag("JSK-7")
  void whatACoordinatorAsksAnotherDecides() {
    LocalDate day = worked();
    String pin = pin();
    roster(row(pin, "visit", day));
    RegularisationDraft draft =
        new RegularisationDraft(pin, day, day, "leave", "Ill, told by telephone.");
    asUser(96, new Posting(Role.COORDINATOR, "ND-B4"));
    assertThrows(NotFound.class, () -> regularisations.ask(draft));
    asUser(97, new Posting(Role.COORDINATOR, "ND-D2"));
    RegularisationCard asked = regularisations.ask(draft);
    assertEquals("not-by-oneself", refusal(() -> regularisations.decide(asked.id(), true, null)));
    asUser(98, new Posting(Role.COORDINATOR, "ND-D2"));
    assertThrows(Forbidden.class, () -> regularisations.decide(asked.id(), true, null));
    asUser(99, new Posting(Role.COLLECTOR, "ND-D2"));
    assertEquals("refused", regularisations.decide(asked.id(), false, "no letter").state());
    assertEquals("no letter", regularisations.list().get(0).remark());
    status(pin, day, "absent");
  }

  @Test
  @Tag("JSK-10")
  void everybodyMayKnowWhoSitsWhereButNotWhySomebodyIsAway() {
    LocalDate today = rosters.today();
    String pin = pin();
    LocalDate next = today.plusDays(1);
    while (!rosters.off(next, next).isEmpty()) {
      next = next.plusDays(1);
    }
    roster(row(pin, "visit", next));
    LocalDate day = next;
    asVisitor(SAMPLE);
    PublicDay plan = presence.publicDay(CENTRE, day);
    assertEquals(1, plan.rows().size());
    PublicRow sits = plan.rows().get(0);
    assertEquals("awaited", sits.state());
    assertEquals("आशा पाल", sits.name().hi());
    assertEquals("पटवारी", sits.designation().hi());
    assertEquals(LocalTime.of(11, 0), sits.from());
    as(SAMPLE, STATE);
    exemptions.note(new Exemption(0, ExemptionKind.LEAVE, pin, null, day, day, "private", null));
    asVisitor(SAMPLE);
    assertEquals("away", presence.publicDay(CENTRE, day).rows().get(0).state());
    assertThrows(InvalidInput.class, () -> presence.publicDay(CENTRE, today.minusDays(1)));
    assertThrows(InvalidInput.class, () -> presence.publicDay(CENTRE, today.plusDays(8)));
    assertThrows(NotFound.class, () -> presence.publicDay("ND-ONLINE", today));
    assertThrows(NotFound.class, () -> presence.publicDay("NO-SUCH", today));
    assertThrows(Unauthenticated.class, () -> presence.board(today));
  }

  @Test
  @Tag("X-2")
  void everybodySeesTheirOwn() {
    LocalDate day = worked();
    String pin = pin();
    roster(row(pin, "visit", day));
    status(pin, day, "absent");
    asUser(81, new Posting(Role.FUNCTIONARY, pin));
    assertEquals(1, presence.own(day, day).size());
    assertEquals(1, presence.centre(CENTRE, day).size());
    assertThrows(Forbidden.class, () -> presence.strangers(day, day));
    assertThrows(InvalidInput.class, () -> presence.own(day, day.minusDays(1)));
    asUser(82, new Posting(Role.CENTRE_OFFICER, "SKR-0002"));
    assertThrows(NotFound.class, () -> presence.centre(CENTRE, day));
    assertThrows(Forbidden.class, () -> presence.own(day, day));
    asUser(83, new Posting(Role.DEPARTMENT_HEAD, "WATER"));
    assertTrue(
        presence.centre(CENTRE, day).stream()
            .allMatch(one -> one.person().department().equals("WATER")));
    asUser(84, new Posting(Role.COLLECTOR, "ND-D2"));
    assertTrue(
        presence.board(day).shown().stream().allMatch(one -> one.centre().startsWith("KNR-")));
    as("emitra", new Posting(Role.STATE_ADMIN, "S08"));
    assertThrows(NotFound.class, () -> presence.board(day));
  }
}

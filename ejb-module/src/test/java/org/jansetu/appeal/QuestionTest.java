package org.jansetu.appeal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jansetu.shared.Money;
import org.jansetu.shared.Refusal;
import org.jansetu.worktime.CaseClock;
import org.jansetu.worktime.Counting;
import org.jansetu.worktime.WorkCalendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What may be appealed, by whom, until when. */
@Tag("X-6")
class QuestionTest {

  /** A Monday. */
  private static final LocalDate DUE = LocalDate.of(2026, 3, 2);

  private static final WorkCalendar CALENDAR =
      new WorkCalendar(EnumSet.of(DayOfWeek.SUNDAY), Set.of());
  private static final Law.Fines FINES =
      new Law.Fines(
          Money.ofRupees(250),
          Money.ofRupees(5_000),
          Money.ofRupees(500),
          Money.ofRupees(5_000),
          "applicant",
          Map.of("designated-officer", List.of("per-day", "lump")));

  private static Law law(boolean suoMotu) {
    return new Law(
        null,
        Map.of(
            Level.FIRST, new Law.Court("first-appeal-officer", "first-appeal", 30, 15),
            Level.SECOND, new Law.Court("second-appeal-officer", "second-appeal", 60, 30),
            Level.REVISION, new Law.Court("state-admin", "revision", 60, 30)),
        FINES,
        true,
        suoMotu,
        15,
        Set.of(),
        Map.of());
  }

  private static CaseFacts open() {
    return facts(null, null);
  }

  private static CaseFacts facts(String outcome, LocalDate decidedOn) {
    return new CaseFacts(
        "A-1",
        "S",
        "D",
        "K",
        "Radha",
        null,
        "hi",
        outcome,
        decidedOn,
        new CaseFacts.Clock(7, 0, DUE.minusDays(8), decidedOn, DUE),
        false,
        "/A/");
  }

  private static AppealRow appeal(Level level, LocalDate due, String outcome) {
    return row(level, due, outcome, null);
  }

  private static AppealRow row(Level level, LocalDate due, String outcome, LocalDate complyBy) {
    return new AppealRow(
        1,
        level.prefix() + "1",
        "A-1",
        level,
        "case",
        "silence",
        "w",
        1,
        "s",
        outcome == null ? "r" : null,
        new AppealRow.Subject("S", "D", "K", "Radha", null, "hi", "/A/"),
        "late",
        null,
        "kiosk",
        due.minusDays(20),
        due,
        null,
        complyBy,
        outcome,
        outcome == null ? null : due,
        null);
  }

  private static Question on(LocalDate today, CaseFacts facts, AppealRow... past) {
    return new Question(law(true), facts, List.of(past), CALENDAR, today);
  }

  private static String refused(Question question) {
    return assertThrows(Refusal.class, question::byApplicant).code();
  }

  @Test
  void silenceOpensTheFirstAppealOnTheDayAfterTheOfficeWasDue() {
    assertEquals("appeal-too-early", refused(on(DUE, open())));
    Question.Opening opening = on(DUE.plusDays(1), open()).byApplicant();
    assertEquals(Level.FIRST, opening.level());
    assertEquals("silence", opening.ground());
    assertEquals(DUE.plusDays(30), opening.lastDay());
    assertFalse(opening.isLate(DUE.plusDays(30)));
    assertTrue(opening.isLate(DUE.plusDays(31)));
  }

  @Test
  void rejectionCountsFromItsOwnDayAndALastDayOffBecomesTheNextWorked() {
    LocalDate friday = LocalDate.of(2026, 2, 27);
    Question.Opening opening = on(friday, facts("rejected", friday)).byApplicant();
    assertEquals("rejection", opening.ground());
    assertEquals(DayOfWeek.SUNDAY, friday.plusDays(30).getDayOfWeek());
    assertEquals(friday.plusDays(31), opening.lastDay());
  }

  @Test
  void whatWasGrantedOrClosedOrNeverPromisedIsNotAppealed() {
    assertEquals("not-appealable", refused(on(DUE.plusDays(9), facts("approved", DUE))));
    assertEquals("not-appealable", refused(on(DUE.plusDays(9), facts("closed", DUE))));
    CaseFacts unpromised =
        new CaseFacts("A-1", "S", "D", "K", "Radha", null, "hi", null, null, null, false, "/A/");
    assertEquals("not-appealable", refused(on(DUE.plusDays(9), unpromised)));
    Law none = new Law(null, Map.of(), FINES, true, true, 15, Set.of(), Map.of());
    Question lawless = new Question(none, open(), List.of(), CALENDAR, DUE.plusDays(9));
    assertEquals("not-appealable", refused(lawless));
  }

  @Test
  void clockThatStandsForPapersIsNotLate() {
    CaseFacts waiting =
        new CaseFacts(
            "A-1",
            "S",
            "D",
            "K",
            "Radha",
            null,
            "hi",
            null,
            null,
            new CaseFacts.Clock(7, 0, DUE.minusDays(8), DUE.minusDays(1), DUE),
            false,
            "/A/");
    assertEquals("appeal-too-early", refused(on(DUE.plusDays(20), waiting)));
  }

  @Test
  void secondFollowsARefusalOrAnOverdueFirstAndNothingElse() {
    LocalDate day = DUE.plusDays(40);
    AppealRow refusedFirst = appeal(Level.FIRST, day, "rejected");
    Question.Opening second = on(day, open(), refusedFirst).byApplicant();
    assertEquals(Level.SECOND, second.level());
    assertEquals("FA-1", second.against());
    assertEquals(CALENDAR.workedOnOrAfter(day.plusDays(60)), second.lastDay());
    AppealRow running = appeal(Level.FIRST, day, null);
    assertEquals("appeal-exists", refused(on(day, open(), running)));
    Question.Opening taken = on(day.plusDays(1), open(), running).byApplicant();
    assertEquals(running, taken.ends(), "the overdue court loses it");
    assertEquals("not-appealable", refused(on(day, open(), appeal(Level.FIRST, day, "approved"))));
    assertEquals(
        "not-appealable",
        refused(on(day, open(), refusedFirst, appeal(Level.SECOND, day, "rejected"))));
  }

  @Test
  void directionIsObeyedOrTheSecondAppealOpens() {
    LocalDate day = DUE.plusDays(40);
    AppealRow directed = row(Level.FIRST, day, "approved", day.plusDays(10));
    assertEquals("appeal-too-early", refused(on(day.plusDays(10), open(), directed)));
    assertEquals(Level.SECOND, on(day.plusDays(11), open(), directed).byApplicant().level());
    Question.Opening again =
        on(day.plusDays(5), facts("rejected", day.plusDays(4)), directed).byApplicant();
    assertEquals(Level.FIRST, again.level(), "another no is another decision");
    assertEquals("FA-1", again.against());
  }

  @Test
  void authorityTakesUpOnlyWhatIsOverdueAndWhereTheLawLetsIt() {
    LocalDate day = DUE.plusDays(40);
    AppealRow running = appeal(Level.FIRST, day, null);
    assertThrows(Refusal.class, () -> on(day, open(), running).byAuthority());
    Question.Opening taken = on(day.plusDays(500), open(), running).byAuthority();
    assertEquals("authority", taken.ground());
    assertFalse(taken.isLate(day.plusDays(500)));
    Question elsewhere =
        new Question(law(false), open(), List.of(running), CALENDAR, day.plusDays(1));
    assertThrows(Refusal.class, elsewhere::byAuthority);
  }

  @Property
  void penaltyForDelayNeverFallsAndNeverPassesTheMost(@ForAll @IntRange(max = 4_000) int days) {
    Money one = FINES.forDelay(days);
    Money next = FINES.forDelay(days + 1);
    assertTrue(one.compareTo(next) <= 0);
    assertTrue(next.compareTo(FINES.most()) <= 0);
    assertEquals(Math.min(500_000L, 25_000L * days), one.paise());
  }

  @Property
  void delayIsCountedInTheDaysOfTheLaw(@ForAll @IntRange(max = 400) int after) {
    CaseClock.Period period = new CaseClock.Period(CALENDAR, Counting.WORKING, 7);
    int late = open().lateDays(period, DUE.plusDays(after));
    assertEquals(CALENDAR.workingDaysBetween(DUE, DUE.plusDays(after)), late);
  }
}

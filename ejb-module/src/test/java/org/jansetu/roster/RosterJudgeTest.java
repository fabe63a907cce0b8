package org.jansetu.roster;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rosters as spreadsheets send them, and as they should not. */
@Tag("JSK-1")
class RosterJudgeTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Map<String, String> CENTRES =
      Map.of("C-1", "active", "C-2", "active", "C-3", "closed");
  private static final String GOOD =
      "7,Asha Pal,आशा पाल,patwari,REV,9876543210,asha@example.in,C-1,visit,MONDAY,11:00,13:00,,";

  private static List<RosterLine> lines(String... rows) {
    return RosterFile.read(
        new ByteArrayInputStream(
            ("\uFEFF" + RosterFile.HEADING + "\r\n" + String.join("\r\n", rows) + "\r\n")
                .getBytes(UTF_8)));
  }

  private static RosterJudge judge(boolean mayRename, String... rows) {
    RosterJudge judge =
        new RosterJudge(
            new RosterJudge.Law(
                MONDAY,
                Set.of(DayOfWeek.SUNDAY),
                Set.of("patwari", "secretary"),
                Set.of("REV", "WATER"),
                mayRename));
    judge.read(lines(rows));
    judge.judgeCentres(CENTRES);
    return judge;
  }

  private static List<String> wrong(RosterJudge judge) {
    return assertThrows(InvalidInput.class, judge::refuseWrong).violations().stream()
        .map(v -> v.field() + " " + v.code())
        .toList();
  }

  private static Functionary known(String pin, LocalDate until) {
    return new Functionary(
        pin,
        new LocalText("Asha Pal", "आशा पाल"),
        "patwari",
        "REV",
        "9876543210",
        "asha@example.in",
        LocalDate.of(2026, 1, 1),
        until,
        false);
  }

  @Test
  void aRowIsReadAsItWasMeant() {
    RosterJudge judge = judge(false, GOOD, GOOD.replace("MONDAY,11:00", "friday,9:00"));
    judge.judgePeople(Map.of());
    judge.judgeClashes(List.of());
    judge.refuseWrong();
    RosterEntry first = judge.entries().get(0);
    assertEquals(MONDAY, first.validFrom(), "the day of the change where none is given");
    assertEquals(LocalTime.of(11, 0), first.window().from());
    assertEquals(DayOfWeek.FRIDAY, judge.entries().get(1).window().weekday());
    assertEquals("आशा पाल", judge.people().get(0).name().hi());
    assertEquals(1, judge.people().size(), "a person stands in as many rows as they have windows");
    assertEquals(0, judge.changedPeople());
  }

  @ParameterizedTest
  @CsvSource({
    "'7,Asha', '0,Asha', pin, bad-pin",
    "'7,Asha', '1234567890,Asha', pin, bad-pin",
    "patwari, collector, designation, not-allowed",
    "REV, REVENUE, department, not-allowed",
    "9876543210, 12, mobile, bad-mobile",
    "asha@example.in, asha, email, not-allowed",
    "Asha Pal, =cmd(), nameEn, bad-text",
    "C-1, C-9, centre, no-centre",
    "C-1, C-3, centre, centre-closed",
    "visit, guest, kind, not-allowed",
    "MONDAY, MITTWOCH, weekday, not-allowed",
    "MONDAY, SUNDAY, weekday, weekly-off",
    "11:00, 11.00, from, bad-time",
    "11:00, 29:00, from, bad-time",
    "13:00, 10:00, until, over-midnight",
    "'23:00,13:00', '', '', ''",
    "'13:00,,', '13:00,2026-11-31,', validFrom, bad-date",
    "'13:00,,', '13:00,,2026-11-22', validUntil, not-in-order"
  })
  void aWrongRowSaysWhatIsWrong(String what, String by, String field, String code) {
    if (code == null || code.isEmpty()) {
      RosterJudge midnight = judge(true, GOOD.replace("11:00,13:00", "23:00,01:00"));
      assertEquals(List.of("/rows/1/until over-midnight"), wrong(midnight));
      return;
    }
    assertEquals(
        List.of("/rows/1/" + field + " " + code), wrong(judge(true, GOOD.replace(what, by))));
  }

  @Test
  void everyWrongRowOfTenThousandIsNamedAndOnlyThose() {
    String[] rows = new String[10_000];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = GOOD.replace("7,Asha", (i + 1) + ",Asha");
    }
    rows[4_321] = rows[4_321].replace("13:00", "10:00");
    rows[9_999] = "7,too,short";
    RosterJudge judge = judge(false, rows);
    assertEquals(List.of("/rows/4322/until over-midnight", "/rows/10000 columns"), wrong(judge));
  }

  @Test
  void nobodyIsAtTwoPlacesAtOnce() {
    RosterJudge judge =
        judge(
            false,
            GOOD,
            GOOD.replace("C-1", "C-2").replace("11:00,13:00", "12:59,14:00"),
            GOOD.replace("11:00,13:00", "12:00,12:30"),
            GOOD.replace("C-1", "C-2").replace("11:00,13:00", "14:00,15:00"),
            GOOD.replace("C-1", "C-2").replace("MONDAY", "TUESDAY"));
    judge.judgePeople(Map.of());
    judge.judgeClashes(List.of());
    assertEquals(List.of("/rows/2/from two-places", "/rows/3/from overlap"), wrong(judge));
  }

  @Test
  void windowsThatOnlyTouchDoNotClash() {
    RosterJudge judge =
        judge(false, GOOD, GOOD.replace("C-1", "C-2").replace("11:00,13:00", "13:00,14:00"));
    judge.judgePeople(Map.of());
    judge.judgeClashes(List.of());
    judge.refuseWrong();
  }

  @Test
  void aPersonTransferredInMidWeekIsDueAtEitherPlaceInItsTime() {
    RosterEntry old =
        new RosterEntry(
            5,
            "7",
            "C-9",
            EntryKind.VISIT,
            new Window(DayOfWeek.MONDAY, LocalTime.of(11, 0), LocalTime.of(13, 0)),
            LocalDate.of(2026, 1, 1),
            MONDAY.minusDays(1));
    RosterJudge judge = judge(false, GOOD);
    judge.judgePeople(Map.of("7", known("7", null)));
    judge.judgeClashes(List.of(old));
    judge.refuseWrong();
    RosterJudge still = judge(false, GOOD.replace(",,", "X").replace("X", ",2026-11-16,"));
    still.judgePeople(Map.of("7", known("7", null)));
    still.judgeClashes(List.of(old));
    assertEquals(List.of("/rows/1/from two-places"), wrong(still));
  }

  @Test
  void whoHasLeftIsNotDueAnyMore() {
    RosterJudge judge = judge(false, GOOD);
    judge.judgePeople(Map.of("7", known("7", MONDAY.minusDays(3))));
    assertEquals(List.of("/rows/1/pin not-in-service"), wrong(judge));
  }

  @Test
  void anOfficerInChargeAddsPeopleButRenamesNone() {
    RosterJudge same = judge(false, GOOD);
    same.judgePeople(Map.of("7", known("7", null)));
    same.refuseWrong();
    assertTrue(same.people().isEmpty());
    String renamed = GOOD.replace("Asha Pal", "Usha Pal");
    RosterJudge other = judge(false, renamed);
    other.judgePeople(Map.of("7", known("7", null)));
    assertEquals(List.of("/rows/1/pin differs"), wrong(other));
    RosterJudge society = judge(true, renamed);
    society.judgePeople(Map.of("7", known("7", null)));
    society.refuseWrong();
    assertEquals(1, society.changedPeople());
    assertEquals(LocalDate.of(2026, 1, 1), society.people().get(0).validFrom());
    RosterJudge twice = judge(true, GOOD, renamed.replace("MONDAY", "FRIDAY"));
    assertEquals(List.of("/rows/2/pin differs"), wrong(twice));
  }

  @Test
  void whatIsNoRosterIsRefusedAsAWhole() {
    for (byte[] bytes :
        List.of(
            "".getBytes(UTF_8),
            "pin,name\r\n7,Asha\r\n".getBytes(UTF_8),
            (RosterFile.HEADING + "\n").getBytes(UTF_8),
            (RosterFile.HEADING + "\n" + GOOD).getBytes(UTF_16),
            (RosterFile.HEADING + "\n7,\"Asha").getBytes(UTF_8))) {
      assertThrows(InvalidInput.class, () -> RosterFile.read(new ByteArrayInputStream(bytes)));
    }
  }

  @Test
  void whatIsWrittenIsReadBackAsTheSame() {
    RosterJudge judge = judge(false, GOOD);
    judge.judgePeople(Map.of());
    RosterEntry entry = judge.entries().get(0);
    Functionary person = judge.people().get(0);
    byte[] file =
        RosterFile.write(
            List.of(new RosterRow(entry, person.name(), person.designation(), person.department())),
            List.of(person));
    String text = new String(file, UTF_8);
    assertTrue(text.startsWith("\uFEFF" + RosterFile.HEADING + "\r\n"), text);
    List<RosterLine> again = RosterFile.read(new ByteArrayInputStream(file));
    assertEquals(
        Set.of("7 11:00"),
        again.stream()
            .map(line -> line.row().pin() + " " + line.row().from())
            .collect(Collectors.toSet()));
    assertTrue(again.get(0).person().is(person));
  }
}

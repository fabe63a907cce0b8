package org.jansetu.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jansetu.shared.InvalidInput;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who has to be where: kept by centre, changed from a day on, judged as a whole. */
@Tag("JSK-1")
@Tag("JSK-9")
class RostersIT extends InContainer {

  private static final String CENTRE = "KNR-0001";
  private static final String OTHER = "SRT-0001";
  private static final Posting STATE = new Posting(Role.STATE_ADMIN, "ND");

  @Inject private Rosters rosters;
  @Inject private Functionaries functionaries;
  @Inject private Exemptions exemptions;

  private static String pin() {
    return Integer.toString(100_000_000 + ThreadLocalRandom.current().nextInt(800_000_000));
  }

  private LocalDate nextMonday() {
    return rosters.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  private static String row(String pin, String centre, String rest) {
    return pin + ",Asha Pal,आशा पाल,patwari,REV,,," + centre + "," + rest + "\r\n";
  }

  private RosterDifference load(String rows, LocalDate from, boolean isPreview) {
    return rosters.load(
        new ByteArrayInputStream(("\uFEFF" + RosterFile.HEADING + "\r\n" + rows).getBytes(UTF_8)),
        from,
        isPreview);
  }

  private List<RosterRow> of(String pin, LocalDate on) {
    return rosters.list(new RosterQuery(null, pin, null, on, null, 200)).items();
  }

  private static List<String> codes(InvalidInput refused) {
    return refused.violations().stream().map(v -> v.field() + " " + v.code()).toList();
  }

  @Test
  void aPreviewSaysTheDifferenceAndChangesNothing() {
    as(SAMPLE, STATE);
    String pin = pin();
    String rows = row(pin, "SRT-0002", "visit,SATURDAY,06:00,07:00,,");
    LocalDate from = nextMonday();
    // The file is the whole roster of the centre that it names, so what others have there is added.
    String whole =
        rows
            + new String(rosters.csv(RosterQuery.ofCentre("SRT-0002", from)), UTF_8)
                .lines()
                .skip(1)
                .map(line -> line + "\r\n")
                .reduce("", String::concat);
    RosterDifference would = load(whole, from, true);
    assertEquals(1, would.added().size());
    assertEquals(0, would.ended().size());
    assertEquals(1, would.newPersons());
    assertTrue(of(pin, from.plusDays(5)).isEmpty());
    assertTrue(functionaries.find(pin).isEmpty());
    load(whole, from, false);
    assertEquals(1, of(pin, from.plusDays(5)).size());
    assertTrue(load(whole, from, true).isEmpty(), "the same again changes nothing");
  }

  @Test
  void oneWrongRowTakesNone() {
    as(SAMPLE, STATE);
    String pin = pin();
    LocalDate from = nextMonday();
    InvalidInput refused =
        assertThrows(
            InvalidInput.class,
            () ->
                load(
                    row(pin, CENTRE, "visit,MONDAY,11:00,13:00,,")
                        + row(pin, OTHER, "visit,MONDAY,12:00,14:00,,")
                        + row(pin, "SKR-0003", "visit,TUESDAY,12:00,14:00,,")
                        + row(pin, "NO-SUCH", "visit,TUESDAY,15:00,16:00,,"),
                    from,
                    false));
    assertEquals(
        List.of(
            "/rows/3/centre centre-closed", "/rows/4/centre no-centre", "/rows/2/from two-places"),
        codes(refused));
    assertTrue(functionaries.find(pin).isEmpty());
  }

  @Test
  @Tag("JSK-7")
  void aPersonIsTransferredInMidWeek() {
    as(SAMPLE, STATE);
    String pin = pin();
    LocalDate monday = nextMonday();
    load(
        row(pin, "SRT-0001", "visit,MONDAY,06:00,07:00,,")
            + row(pin, "SRT-0001", "visit,THURSDAY,06:00,07:00,,"),
        monday,
        false);
    LocalDate wednesday = monday.plusDays(2);
    // To be due elsewhere at the same hour they have to be released here first, or in one file.
    RosterDraft clash =
        new RosterDraft(
            "KNR-0001",
            wednesday,
            List.of(new RosterDraft.Row(pin, "visit", "THURSDAY", "06:00", "07:00", null, null)));
    assertEquals(
        List.of("/entries/0/from two-places"),
        codes(assertThrows(InvalidInput.class, () -> rosters.change(clash, false))));
    rosters.change(new RosterDraft("SRT-0001", wednesday, List.of()), false);
    rosters.change(clash, false);
    assertEquals("SRT-0001", of(pin, monday).get(0).entry().centre());
    assertEquals(
        List.of("KNR-0001"),
        of(pin, monday.plusDays(3)).stream().map(one -> one.entry().centre()).toList());
  }

  @Test
  void daysWithoutDutyAreNamedBeforehand() {
    as(SAMPLE, STATE);
    String pin = pin();
    LocalDate monday = nextMonday();
    load(row(pin, "SRT-0003", "visit,WEDNESDAY,06:00,07:00,,"), monday, false);
    LocalDate wednesday = monday.plusDays(2);
    Exemption leave =
        exemptions.note(
            new Exemption(
                0, ExemptionKind.LEAVE, pin, null, wednesday, wednesday, "marriage", null));
    RosterDifference moved =
        load(row(pin, "SRT-0003", "visit,WEDNESDAY,07:00,08:00,,"), monday, true);
    assertTrue(
        moved.notes().contains(new RosterDifference.Note(wednesday, "leave", "SRT-0003", pin)),
        moved.notes()::toString);
    assertEquals(1, exemptions.list("SRT-0003", monday, monday.plusDays(6)).size());
    exemptions.withdraw(leave.id());
    assertThrows(NotFound.class, () -> exemptions.withdraw(leave.id()));
  }

  @Test
  @Tag("X-2")
  void everybodyKeepsTheirOwn() {
    LocalDate monday = nextMonday();
    RosterDraft draft = new RosterDraft("SKR-0002", monday, List.of());
    as(SAMPLE, new Posting(Role.CENTRE_OFFICER, "SKR-0001"));
    assertThrows(NotFound.class, () -> rosters.change(draft, true));
    as(SAMPLE, new Posting(Role.SOCIETY_ADMIN, "SOC-1"));
    assertThrows(NotFound.class, () -> rosters.change(draft, true));
    as(SAMPLE, new Posting(Role.COORDINATOR, "ND-B4"));
    assertThrows(Forbidden.class, () -> rosters.change(draft, true));
    as(SAMPLE, new Posting(Role.CENTRE_OFFICER, "SKR-0002"));
    assertFalse(rosters.change(draft, true).ended().isEmpty());
    assertEquals(
        List.of("SKR-0002"),
        rosters.list(new RosterQuery(null, null, null, monday, null, 200)).items().stream()
            .map(one -> one.entry().centre())
            .distinct()
            .toList());
    as(SAMPLE, new Posting(Role.DEPARTMENT_HEAD, "WATER"));
    assertEquals(
        List.of("WATER"),
        rosters.list(new RosterQuery(null, null, null, monday, null, 200)).items().stream()
            .map(RosterRow::department)
            .distinct()
            .toList());
    assertThrows(NotFound.class, () -> functionaries.get("1001"));
    as(SAMPLE, new Posting(Role.FUNCTIONARY, "1003"));
    assertEquals("1003", functionaries.get("1003").pin());
    assertThrows(NotFound.class, () -> functionaries.get("1001"));
    Exemption own =
        new Exemption(0, ExemptionKind.LEAVE, "1003", null, monday, monday, "rest", null);
    assertThrows(Forbidden.class, () -> exemptions.note(own));
    as(SAMPLE, new Posting(Role.PROVIDER_ADMIN, "AKASH"));
    assertThrows(Forbidden.class, () -> rosters.reach());
  }

  @Test
  void theRosterOfLongAgoStays() {
    as(SAMPLE, STATE);
    InvalidInput refused =
        assertThrows(
            InvalidInput.class,
            () ->
                rosters.change(
                    new RosterDraft(CENTRE, rosters.today().minusDays(8), List.of()), true));
    assertEquals(List.of("/from past"), codes(refused));
  }

  @Test
  void aProgrammeWithoutRostersHasNone() {
    as("emitra", new Posting(Role.STATE_ADMIN, "S08"));
    assertThrows(NotFound.class, () -> rosters.list(RosterQuery.ofCentre("X", null)));
  }
}

package org.jansetu.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jansetu.application.Applications;
import org.jansetu.application.CaseEvent;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Copies go along with a functionary, come back with a report, and are decided. */
@Tag("JSK-4")
class HandOversIT extends AtTheBuilding {

  private static final String ELSEWHERE = "KNR-0001";

  private boolean isIn(Stage stage, String number) {
    return handOvers.list(REGISTRATION, stage).stream()
        .anyMatch(card -> card.number().equals(number));
  }

  private DepartmentLoad load() {
    return handOvers.loads().stream()
        .filter(one -> one.department().code().equals(REGISTRATION))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void copyGoesAlongComesBackAndIsDecided() throws IOException {
    assertTrue(handOvers.isOn());
    String first = filed(CENTRE);
    String second = filed(CENTRE);
    assertTrue(isIn(Stage.WAITING, first));
    DepartmentLoad before = load();
    HandedOver done = handOvers.handOver(request(first, second, "A-SMP-NO-SUCH-ONE"));
    assertEquals(2, done.slip().copies());
    assertEquals(
        List.of("not-found"),
        done.outcomes().stream()
            .map(Applications.Outcome::code)
            .filter(code -> code != null)
            .toList());
    assertEquals(before.waiting() - 2, load().waiting());
    assertEquals(before.handed() + 2, load().handed());
    CopyCard out =
        handOvers.list(REGISTRATION, Stage.HANDED).stream()
            .filter(card -> card.number().equals(first))
            .findFirst()
            .orElseThrow();
    assertEquals("Ram Singh (4711) · " + done.slip().title(), out.receiver());
    assertFalse(out.isIdle(), "it went along today");
    String said = text(handOvers.print(done.slip().id(), Locale.ENGLISH).content());
    assertTrue(said.contains(done.slip().title()) && said.contains("Ram Singh"), said);
    assertTrue(said.contains(first) && said.contains(second), said);
    assertFalse(said.contains("NO-SUCH-ONE"), said);

    List<Applications.Outcome> reported =
        handOvers.actEach(
            Map.of(
                first, HandOvers.report("Seen, the boundary is marked"),
                second, HandOvers.report(" ")));
    assertEquals(
        "invalid-input",
        reported.stream().filter(o -> o.number().equals(second)).findFirst().orElseThrow().code());
    assertTrue(isIn(Stage.REPORTED, first));
    assertTrue(isIn(Stage.HANDED, second), "without a word it is still out");
    CaseEvent last = applications.history(first).get(applications.history(first).size() - 1);
    assertEquals("report", last.action());
    assertEquals("Seen, the boundary is marked", last.remark());

    HandedOver again = handOvers.handOver(request(first));
    assertEquals(1, again.slip().copies(), "what is not finished goes along once more");
    handOvers.actEach(Map.of(first, HandOvers.report("Finished")));
    assertNull(handOvers.actEach(Map.of(first, act("dispose"))).get(0).code());
    for (Stage stage : Stage.values()) {
      assertFalse(isIn(stage, first), stage.code());
    }
    Slip slip = handOvers.slip(done.slip().id());
    assertEquals(2, slip.copies(), "a list stays what it was");
    assertEquals(1, slip.open());
    assertTrue(handOvers.slips(REGISTRATION).stream().anyMatch(s -> s.id() == slip.id()));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s*\\n\\s*", "");
    }
  }

  @Test
  void oneCopyGoesAlongOnceHoweverManyHandItOver() throws InterruptedException {
    String number = filed(CENTRE);
    List<Object> done = atOnce(5, () -> handOvers.handOver(request(number)));
    Set<Integer> numbers = new HashSet<>();
    long copies = 0;
    for (Object one : done) {
      HandedOver handed = (HandedOver) one;
      assertTrue(numbers.add(handed.slip().number()), "two lists with one number");
      copies += handed.slip().copies();
    }
    assertEquals(1, copies);
  }

  @Test
  @Tag("X-2")
  void onlyTheOwnCentreAndOnlyWhatIsAsked() {
    String foreign = filed(ELSEWHERE);
    HandedOver theirs = handOvers.handOver(request(foreign));
    as(SAMPLE, OPERATOR);
    assertThrows(NotFound.class, () -> handOvers.slip(theirs.slip().id()));
    assertThrows(NotFound.class, () -> handOvers.print(theirs.slip().id(), Locale.ENGLISH));
    assertThrows(NotFound.class, () -> handOvers.handOver(request(foreign)));
    assertEquals(
        "not-found", handOvers.actEach(Map.of(foreign, HandOvers.report("x"))).get(0).code());
    String own = filed(CENTRE);
    HandOverRequest wrongOffice = new HandOverRequest("REV", "Ram Singh", null, List.of(own));
    assertThrows(NotFound.class, () -> handOvers.handOver(wrongOffice));
    InvalidInput wrong =
        assertThrows(
            InvalidInput.class,
            () ->
                handOvers.handOver(
                    new HandOverRequest(REGISTRATION, " ", "pin", List.of(own, own))));
    assertEquals(
        List.of("/receiver", "/pin", "/numbers"),
        wrong.violations().stream().map(Violation::field).toList());
    assertThrows(InvalidInput.class, () -> handOvers.handOver(request()));
    assertTrue(handOvers.find(CENTRE, REGISTRATION).orElseThrow().waiting() > 0);
    assertTrue(handOvers.find(CENTRE, "BUS").isEmpty(), "nothing lies here for it");
    assertThrows(InvalidInput.class, () -> handOvers.actEach(Map.of()));
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, REGISTRATION));
    assertThrows(Forbidden.class, () -> handOvers.loads());
    assertThrows(Forbidden.class, () -> handOvers.handOver(request(own)));
    asVisitor(SAMPLE);
    assertThrows(Unauthenticated.class, () -> handOvers.loads());
    as("mponline", new Posting(Role.OPERATOR, "GWL-0417"));
    assertFalse(handOvers.isOn(), "no workflow hands anything over");
    assertThrows(NotFound.class, () -> handOvers.slip(theirs.slip().id()));
  }
}

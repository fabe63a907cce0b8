package org.jansetu.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An operator types the returns of the centre; those above see who has and who has not. */
@Tag("JSK-5")
class ReturnsIT extends InContainer {

  private static final String TAPS = "TAPS";
  private static final Posting SOCIETY = new Posting(Role.SOCIETY_ADMIN, "SOC-1");

  @Inject private Returns returns;
  @Inject private ReturnOverview overview;

  private static ObjectNode answers(int working, int broken) {
    return new ObjectMapper().createObjectNode().put("working", working).put("broken", broken);
  }

  private ReturnTask first(ReturnStatus status) {
    return returns.list().stream()
        .filter(task -> task.code().equals(TAPS) && task.status() == status && !task.isDraft())
        .findFirst()
        .orElseThrow();
  }

  private static String refusal(Runnable act) {
    return assertThrows(Refusal.class, act::run).code();
  }

  @Test
  void draftIsKeptSubmittedOnceAndCorrectedWithAReason() {
    asOperator("SRT-0002");
    ReturnTask task = first(ReturnStatus.LATE);
    LocalDate from = task.from();
    assertEquals("WATER", task.department().code());
    ObjectNode half = answers(7, 1).put("smuggled", "no").put("remark", "half way");
    half.remove("broken");
    ReturnSheet draft = returns.keep(TAPS, from, half);
    assertTrue(draft.task().isDraft());
    assertEquals(7, draft.answers().path("working").asInt());
    assertFalse(draft.answers().has("smuggled"), "what the form does not ask is left out");
    InvalidInput wrong =
        assertThrows(InvalidInput.class, () -> returns.submit(TAPS, from, answers(1, 900)));
    assertEquals("/inputs/broken", wrong.violations().get(0).field());
    InvalidInput missing = assertThrows(InvalidInput.class, () -> returns.submit(TAPS, from, half));
    assertTrue(
        missing.violations().stream().map(Violation::field).toList().contains("/inputs/broken"));
    assertEquals("not-submitted", refusal(() -> correct(from, answers(1, 1), "too early for it")));
    ReturnSheet done = returns.submit(TAPS, from, answers(7, 2));
    assertEquals(ReturnStatus.SUBMITTED_LATE, done.task().status());
    assertEquals("already-submitted", refusal(() -> returns.submit(TAPS, from, answers(7, 2))));
    assertEquals("already-submitted", refusal(() -> returns.keep(TAPS, from, answers(7, 2))));
    InvalidInput why = assertThrows(InvalidInput.class, () -> correct(from, answers(7, 3), " a "));
    assertEquals("/reason", why.violations().get(0).field());
    ReturnSheet corrected = correct(from, answers(7, 3), "one was counted twice");
    assertEquals(1, corrected.task().corrections());
    List<ReturnSheet.Submission> kept = corrected.submissions();
    assertEquals(2, kept.size());
    assertNull(kept.get(0).reason());
    assertEquals(2, kept.get(0).answers().path("broken").asInt(), "what stood before stays");
    assertEquals(3, corrected.answers().path("broken").asInt());
  }

  private ReturnSheet correct(LocalDate from, JsonNode answers, String reason) {
    return returns.correct(TAPS, from, new Returns.Correction(answers, reason));
  }

  @Test
  void runningWeekIsNotOverAndOldOnesAreClosed() {
    asOperator("SRT-0002");
    LocalDate today = LocalDate.now(programmes.current().zone());
    LocalDate monday = Period.WEEKLY.around(today).from();
    if (today.isBefore(monday.plusDays(6))) {
      assertEquals("period-running", refusal(() -> returns.submit(TAPS, monday, answers(1, 0))));
    }
    assertThrows(NotFound.class, () -> returns.get(TAPS, monday.plusDays(1)), "no first day");
    assertThrows(NotFound.class, () -> returns.get(TAPS, monday.plusDays(7)), "not begun");
    assertThrows(NotFound.class, () -> returns.get(TAPS, monday.minusWeeks(60)), "too long ago");
    assertThrows(NotFound.class, () -> returns.get("NOTHING", monday));
    asOperator("SRT-0001");
    assertThrows(NotFound.class, () -> returns.get("DAY-BOOK", today), "another kind of kiosk");
    as("mponline", new Posting(Role.OPERATOR, "GWL-0417"));
    assertFalse(returns.isOn(), "a programme without returns");
    assertEquals(List.of(), returns.list());
  }

  @Test
  void onlyOneOfManySubmits() throws InterruptedException {
    asOperator("SKR-0002");
    LocalDate from = first(ReturnStatus.LATE).from();
    List<Object> done = atOnce(6, () -> returns.submit(TAPS, from, answers(5, 0)));
    assertEquals(1, done.stream().filter(ReturnSheet.class::isInstance).count(), done::toString);
    assertEquals(
        5,
        done.stream()
            .filter(Refusal.class::isInstance)
            .map(one -> ((Refusal) one).code())
            .filter("already-submitted"::equals)
            .count(),
        done::toString);
    assertEquals(1, returns.get(TAPS, from).submissions().size());
  }

  @Test
  @Tag("X-2")
  void thoseAboveSeeTheirOwnAndNoDrafts() {
    asOperator("SRT-0001");
    LocalDate from = first(ReturnStatus.LATE).from();
    returns.keep(TAPS, from, answers(9, 9));
    as(SAMPLE, SOCIETY);
    ReturnLine line = line("SRT-0001", from).orElseThrow();
    assertEquals(ReturnStatus.LATE, line.status());
    assertNull(line.answers(), "a draft is nobody else's");
    ReturnCount before = count(from);
    asOperator("SRT-0001");
    returns.submit(TAPS, from, answers(9, 9));
    as(SAMPLE, SOCIETY);
    assertEquals(before.late() + 1, count(from).late());
    assertEquals(before.missing() - 1, count(from).missing());
    assertEquals(9, line("SRT-0001", from).orElseThrow().answers().path("broken").asInt());
    assertTrue(line("KNR-0001", from).isEmpty(), "another district");
    ReturnOverview.Heading heading =
        new ReturnOverview.Heading(
            List.of("Kiosk", "Name", "Status", "On"), Map.of(), Locale.ENGLISH);
    String csv =
        new String(overview.table(TAPS, from, heading).csv().content(), StandardCharsets.UTF_8);
    assertTrue(csv.contains("Taps that run") && csv.contains("SRT-0001"), csv);
    assertEquals('P', overview.table(TAPS, from, heading).xlsx().content()[0]);
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "WATER"));
    assertEquals(
        List.of(TAPS), overview.counts().stream().map(ReturnCount::code).distinct().toList());
    assertTrue(line("KNR-0001", from).isPresent(), "everywhere, but only its own");
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "WATER@ND-D1"));
    assertTrue(line("SRT-0001", from).isPresent(), "the own district");
    assertTrue(line("KNR-0001", from).isEmpty(), "another one");
    assertEquals(before.late() + 1, count(from).late());
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "WATER@GONE"));
    assertEquals(List.of(), overview.lines(TAPS, from));
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "REV"));
    assertEquals(List.of(), overview.counts());
    assertThrows(NotFound.class, () -> overview.lines(TAPS, from));
    asOperator("SRT-0001");
    assertThrows(Forbidden.class, () -> overview.counts());
    as(SAMPLE, SOCIETY);
    assertThrows(Forbidden.class, () -> returns.list());
    asVisitor(SAMPLE);
    assertThrows(Unauthenticated.class, () -> returns.list());
    as("mponline", new Posting(Role.STATE_ADMIN, "S23"));
    assertThrows(NotFound.class, () -> overview.lines(TAPS, from));
  }

  private ReturnCount count(LocalDate from) {
    return overview.counts().stream()
        .filter(one -> one.code().equals(TAPS) && one.from().equals(from))
        .findFirst()
        .orElseThrow();
  }

  private Optional<ReturnLine> line(String kiosk, LocalDate from) {
    return overview.lines(TAPS, from).stream().filter(one -> one.kiosk().equals(kiosk)).findFirst();
  }
}

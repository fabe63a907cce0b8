package org.jansetu.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jansetu.handover.AtTheBuilding;
import org.jansetu.handover.HandOvers;
import org.jansetu.reporting.CaseListQuery.State;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A department looks its cases up, whether they are decided or not, and sees nobody else's. */
@Tag("MPO-13")
class CaseListsIT extends AtTheBuilding {

  private static final Posting OFFICER = new Posting(Role.DEPARTMENT_OFFICER, REGISTRATION);

  @Inject private CaseLists cases;

  private CaseListQuery query(State state, String text) {
    CaseListQuery usual = cases.lastMonth();
    return new CaseListQuery(usual.from(), usual.until(), null, state, text, null);
  }

  private List<String> numbers(State state, String text) {
    return cases.list(query(state, text), null, 200).items().stream()
        .map(CaseLine::number)
        .toList();
  }

  @Test
  void departmentFindsItsOwnByNumberNameAndState() {
    String number = filed(CENTRE);
    as(SAMPLE, OFFICER);
    assertEquals(List.of(number), numbers(State.ALL, number.toLowerCase(Locale.ROOT)));
    assertTrue(numbers(State.OPEN, "radha").contains(number));
    assertFalse(numbers(State.ALL, "nobody of that name").contains(number));
    assertFalse(numbers(State.APPROVED, null).contains(number));
    as(SAMPLE, OPERATOR);
    handOvers.handOver(request(number));
    handOvers.actEach(Map.of(number, HandOvers.report("Done")));
    handOvers.actEach(Map.of(number, act("dispose")));
    as(SAMPLE, OFFICER);
    assertTrue(numbers(State.APPROVED, null).contains(number), "decided ones are there, too");
    assertFalse(numbers(State.OPEN, null).contains(number));
    Page<CaseLine> first = cases.list(query(State.ALL, null), null, 1);
    assertEquals(1, first.items().size());
    List<String> columns = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
    String csv =
        new String(
            cases.table(query(State.ALL, number), columns).csv().content(), StandardCharsets.UTF_8);
    assertTrue(csv.contains(number) && csv.contains("Radha Bai"), csv);
  }

  @Test
  @Tag("X-2")
  void nobodySeesTheCasesOfOthers() {
    String number = filed(CENTRE);
    for (Posting sees :
        List.of(
            OFFICER,
            new Posting(Role.DEPARTMENT_OFFICER, "REG@ND-D3"),
            new Posting(Role.STATE_ADMIN, "ND"),
            new Posting(Role.AUDITOR, SAMPLE))) {
      as(SAMPLE, sees);
      assertEquals(List.of(number), numbers(State.ALL, number), sees.place());
    }
    for (Posting other :
        List.of(
            new Posting(Role.DEPARTMENT_OFFICER, "FOOD"),
            new Posting(Role.DEPARTMENT_OFFICER, "REG@ND-D1"),
            new Posting(Role.DEPARTMENT_OFFICER, "REG@GONE"))) {
      as(SAMPLE, other);
      assertEquals(List.of(), numbers(State.ALL, number), other.place());
    }
    as("mponline", new Posting(Role.STATE_ADMIN, "S23"));
    assertEquals(List.of(), numbers(State.ALL, number));
    as(SAMPLE, OPERATOR);
    assertThrows(Forbidden.class, () -> numbers(State.ALL, null));
    as(SAMPLE, OFFICER);
    CaseListQuery usual = query(State.ALL, null);
    CaseListQuery tooLong =
        new CaseListQuery(usual.from().minusYears(2), usual.until(), null, State.ALL, null, null);
    assertThrows(InvalidInput.class, () -> cases.list(tooLong, null, 10));
    assertThrows(InvalidInput.class, () -> cases.list(usual, "x", 10));
  }
}

package org.jansetu.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jansetu.shared.LocalText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Only the moves that are drawn are moves. */
@Tag("JSK-4")
class WorkflowDefinitionTest {

  private static final WorkflowDefinition SMALL =
      read(
          """
          {"code": "small", "name": {"en": "Small"}, "start": "open",
           "states": [
             {"code": "open", "name": {"en": "Open", "hi": "खुला"}, "holder": "department-officer",
              "clock": "running"},
             {"code": "waiting", "name": {"en": "Waiting"}, "holder": "operator",
              "clock": "stopped"},
             {"code": "done", "name": {"en": "Done"}, "clock": "ended", "outcome": "approved"}],
           "moves": [
             {"action": "finish", "label": {"en": "Finish"}, "from": ["open"], "to": "done",
              "roles": ["department-officer"]},
             {"action": "ask", "label": {"en": "Ask"}, "from": ["open"], "to": "waiting",
              "roles": ["department-officer"], "needsReason": "why", "needsRemark": true},
             {"action": "bring", "label": {"en": "Bring"}, "from": ["waiting"], "to": "open",
              "roles": ["operator", "citizen"], "needsDocuments": true}],
           "reasons": {"why": [{"code": "papers", "name": {"en": "Papers"}}]}}
          """);

  private static WorkflowDefinition read(String json) {
    try {
      return WorkflowDefinition.read(new ObjectMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void saysWhatARoleMayDoInAState() {
    assertEquals(List.of("finish", "ask"), actions("open", "department-officer"));
    assertEquals(List.of("bring"), actions("waiting", "citizen"));
    assertEquals(List.of(), actions("open", "operator"));
    assertEquals(List.of(), actions("done", "department-officer"));
  }

  @Test
  void refusesEveryOtherMoveAndNamesWhatIsPossible() {
    IllegalMove refused =
        assertThrows(IllegalMove.class, () -> SMALL.move("waiting", "finish", List.of("operator")));
    assertEquals("illegal-move", refused.code());
    assertEquals(Map.of("state", "waiting", "actions", List.of("bring")), refused.members());
  }

  @Test
  void readsWhatAMoveNeeds() {
    Move ask = SMALL.move("open", "ask", List.of("department-officer"));
    assertEquals(new Move.Needs(true, "why", false), ask.needs());
    assertEquals(new LocalText("Papers", null), SMALL.reason("why", "papers").orElseThrow().name());
    assertTrue(SMALL.reason("why", "weather").isEmpty());
    assertTrue(SMALL.state("done").isEnd());
    assertEquals("open", SMALL.startIncomplete());
  }

  @Test
  void aStateEndsWithAnOutcomeOrNotAtAll() {
    LocalText name = LocalText.english("x");
    assertThrows(
        IllegalArgumentException.class, () -> new State("x", name, null, Clock.ENDED, null));
    assertThrows(
        IllegalArgumentException.class,
        () -> new State("x", name, null, Clock.RUNNING, Outcome.CLOSED));
  }

  /** The drawing and the answers agree for every state, action and role, drawn or invented. */
  @Property
  void moveHappensExactlyWhenItIsDrawn(
      @ForAll("states") String state,
      @ForAll("actions") String action,
      @ForAll("roles") String role) {
    boolean drawn =
        SMALL.moves().stream()
            .anyMatch(
                m ->
                    m.action().equals(action)
                        && m.from().contains(state)
                        && m.roles().contains(role));
    if (drawn) {
      assertEquals(action, SMALL.move(state, action, List.of(role)).action());
    } else {
      assertThrows(IllegalMove.class, () -> SMALL.move(state, action, List.of(role)));
    }
  }

  @Provide
  Arbitrary<String> states() {
    return Arbitraries.of("open", "waiting", "done", "nowhere");
  }

  @Provide
  Arbitrary<String> actions() {
    return Arbitraries.of("finish", "ask", "bring", "dance");
  }

  @Provide
  Arbitrary<String> roles() {
    return Arbitraries.of("operator", "citizen", "department-officer", "auditor");
  }

  private static List<String> actions(String state, String role) {
    return SMALL.moves(state, List.of(role)).stream().map(Move::action).toList();
  }
}

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

  private static final String SMALL_JSON =
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
      """;

  private static final WorkflowDefinition SMALL = read(SMALL_JSON);

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

  /** What a later version draws, by the state to which its two new moves lead. */
  private static WorkflowDefinition later(String state) {
    return read(
        """
        {"code": "small", "name": {"en": "Small"}, "start": "lodged",
         "states": [
           {"code": "lodged", "name": {"en": "Lodged"}, "clock": "running"},
           {"code": "open", "name": {"en": "Open now"}, "clock": "running"},
           {"code": "waiting", "name": {"en": "Waiting"}, "clock": "running"},
           %s,
           {"code": "done", "name": {"en": "Done"}, "clock": "ended", "outcome": "approved"}],
         "moves": [
           {"action": "inquire", "label": {"en": "Inquire"}, "from": ["open", "waiting"],
            "to": "asked", "roles": ["department-officer"], "needsReason": "what"},
           {"action": "tell", "label": {"en": "Tell"}, "from": ["asked"], "to": "open",
            "roles": ["citizen"]},
           {"action": "finish", "label": {"en": "End"}, "from": ["asked"], "to": "done",
            "roles": ["citizen"]},
           {"action": "dismiss", "label": {"en": "Dismiss"}, "from": ["open"], "to": "done",
            "roles": ["department-officer"]}],
         "reasons": {"why": [{"code": "other", "name": {"en": "Other"}}],
                     "what": [{"code": "place", "name": {"en": "Place"}}]}}
        """
            .formatted(state));
  }

  @Test
  @Tag("X-1")
  void aLaterVersionGivesWhatBreaksNoPromise() {
    WorkflowDefinition wide =
        SMALL.takingUp(
            later("{\"code\": \"asked\", \"name\": {\"en\": \"Asked\"}, \"clock\": \"running\"}"));
    List<String> officer = List.of("department-officer");
    assertEquals(
        List.of("finish", "ask", "inquire"),
        wide.moves("open", officer).stream().map(Move::action).toList());
    assertEquals("asked", wide.move("open", "inquire", officer).to());
    assertEquals("open", wide.move("asked", "tell", List.of("citizen")).to());
    assertThrows(IllegalMove.class, () -> wide.move("open", "dismiss", officer), "a new end");
    assertThrows(
        IllegalMove.class,
        () -> wide.move("waiting", "inquire", officer),
        "there its clock stands");
    assertEquals(
        "Finish", wide.move("asked", "finish", officer).label().en(), "as it is drawn here");
    assertThrows(
        IllegalMove.class, () -> wide.move("asked", "finish", List.of("citizen")), "nor by others");
    assertEquals("open", wide.start());
    assertEquals("Open", wide.state("open").name().en());
    assertTrue(wide.reason("what", "place").isPresent());
    assertTrue(wide.reason("why", "other").isEmpty(), "a list that is here stays as it is");
  }

  @Test
  @Tag("X-1")
  void nothingNewStopsTheClock() {
    WorkflowDefinition same =
        SMALL.takingUp(
            later("{\"code\": \"asked\", \"name\": {\"en\": \"Asked\"}, \"clock\": \"stopped\"}"));
    assertTrue(!same.knows("asked"));
    assertEquals(SMALL.moves(), same.moves());
  }

  @Test
  @Tag("TEL-8")
  void theClockGoesOnTakingItUp() {
    String state = "{'code': 'asked', 'name': {'en': 'Asked'}, 'clock': 'running'}";
    String rising =
        "'moves': [{'action': 'escalate', 'label': {'en': 'Up'}, 'from': ['open'], 'to': 'open',"
            + " 'roles': ['platform']},";
    WorkflowDefinition own = read(SMALL_JSON.replace("\"moves\": [", rising.replace('\'', '"')));
    assertTrue(
        !own.takingUp(later(state.replace('\'', '"'))).knows("asked"),
        "from there the clock would take nothing up");
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

package org.jansetu.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jansetu.certificate.Authorities;
import org.jansetu.certificate.AuthorityGrant;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.workflow.IllegalMove;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.State;
import org.jansetu.workflow.WorkflowDefinition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In every state every role tries every action: only what is drawn happens. */
@Tag("JSK-4")
@Tag("X-6")
class EveryMoveIT extends Filing {

  @Inject private Authorities authorities;

  private static final List<Role> ROLES =
      List.of(Role.OPERATOR, Role.DEPARTMENT_OFFICER, Role.CITIZEN, Role.AUDITOR, Role.PLATFORM);

  @ParameterizedTest
  @CsvSource({
    "SMP-11,lok-seva,REV",
    "SMP-06,delegated-issue,TOWNS",
    "SMP-03,jsk,REG",
    "SMP-21,doorstep,REV"
  })
  void onlyTheDrawnMovesHappen(String service, String workflow, String department) {
    orderTheOperator();
    WorkflowDefinition way =
        programmes.current().part(CaseRules.class, CaseRules::of).way(workflow);
    Map<String, List<Move>> paths = paths(way);
    assertEquals(way.states().size(), paths.size(), "every state is reached");
    int drawn = 0;
    for (State state : way.states()) {
      for (Role role : ROLES) {
        List<String> possible =
            way.moves(state.code(), List.of(role.code())).stream().map(Move::action).toList();
        for (Move move : way.moves().stream().distinct().toList()) {
          String number = caseIn(state.code(), paths, service, department);
          be(role, department);
          if (possible.contains(move.action())) {
            Move legal = way.move(state.code(), move.action(), List.of(role.code()));
            CaseCard moved = applications.act(number, filled(way, legal));
            assertEquals(legal.to(), moved.state().code());
            drawn++;
            forget(number);
          } else {
            IllegalMove refused =
                assertThrows(
                    IllegalMove.class,
                    () -> applications.act(number, filled(way, move)),
                    () -> role + " did " + move.action() + " in " + state.code());
            assertEquals(possible, refused.actions());
            assertEquals(state.code(), applications.get(number).state().code());
          }
        }
      }
    }
    assertTrue(drawn > 0);
  }

  private final Map<String, String> standing = new HashMap<>();

  private void forget(String number) {
    standing.values().remove(number);
  }

  /** A case in that state; one that was refused everything is used again. */
  private String caseIn(
      String state, Map<String, List<Move>> paths, String service, String department) {
    String known = standing.get(service + state);
    if (known != null) {
      return known;
    }
    CaseCard card = filed(service);
    for (Move move : paths.get(state)) {
      be(Role.find(move.roles().get(0)).orElseThrow(), department);
      WorkflowDefinition way =
          programmes.current().part(CaseRules.class, CaseRules::of).way(card.workflow().code());
      card = applications.act(card.number(), filled(way, move));
    }
    assertEquals(state, card.state().code());
    standing.put(service + state, card.number());
    return card.number();
  }

  private void be(Role role, String department) {
    switch (role) {
      case PLATFORM -> asPlatform(SAMPLE);
      case DEPARTMENT_OFFICER -> as(SAMPLE, new Posting(role, department));
      case CITIZEN -> as(SAMPLE, new Posting(role, MOBILE));
      case AUDITOR -> as(SAMPLE, new Posting(role, SAMPLE));
      default -> as(SAMPLE, OPERATOR);
    }
  }

  /** What is issued at the counter needs an order that names who may. */
  private void orderTheOperator() {
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "TOWNS"));
    LocalDate today = LocalDate.now(programmes.current().zone());
    authorities.grant(
        new AuthorityGrant(
            "EVERY-MOVE-" + UUID.randomUUID().toString().substring(0, 8),
            null,
            "operator",
            List.of(LICENCE),
            today,
            today));
    as(SAMPLE, OPERATOR);
  }

  /** The move with everything that it needs. */
  private ActionRequest filled(WorkflowDefinition way, Move move) {
    String list = move.needs().reasons();
    return new ActionRequest(
        move.action(),
        move.needs().remark() ? "टिप्पणी" : null,
        list == null ? null : way.reasons().get(list).get(0).code(),
        null,
        move.needs().documents() ? List.of(identity()) : List.of());
  }

  /** The shortest way to every state from the start. */
  private static Map<String, List<Move>> paths(WorkflowDefinition way) {
    Map<String, List<Move>> paths = new HashMap<>();
    paths.put(way.start(), List.of());
    Deque<String> open = new ArrayDeque<>(List.of(way.start()));
    while (!open.isEmpty()) {
      String from = open.remove();
      for (Move move : way.moves()) {
        if (move.from().contains(from) && !paths.containsKey(move.to())) {
          List<Move> path = new ArrayList<>(paths.get(from));
          path.add(move);
          paths.put(move.to(), path);
          open.add(move.to());
        }
      }
    }
    return paths;
  }
}

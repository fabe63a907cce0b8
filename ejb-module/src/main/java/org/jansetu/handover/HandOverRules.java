package org.jansetu.handover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Role;
import org.jansetu.workflow.WorkflowDefinition;

/**
 * The workflows of one version in which copies are handed over.
 *
 * @param ways by their codes
 * @param visitDays working days within which a functionary is expected at a centre
 */
record HandOverRules(Map<String, WorkflowDefinition> ways, int visitDays) {

  static final String HAND_OVER = "hand-over";
  static final String REPORT = "report";
  static final List<String> OPERATOR = List.of(Role.OPERATOR.code());

  private static final int USUAL_VISIT_DAYS = 6;

  HandOverRules {
    ways = Map.copyOf(ways);
  }

  static HandOverRules of(Programme programme) {
    Map<String, WorkflowDefinition> ways = new HashMap<>();
    programme
        .section("workflows")
        .properties()
        .forEach(
            file -> {
              WorkflowDefinition way = WorkflowDefinition.read(file.getValue());
              boolean isHanding =
                  way.moves().stream()
                      .anyMatch(
                          m -> m.action().equals(HAND_OVER) && m.roles().containsAll(OPERATOR));
              if (isHanding) {
                ways.put(file.getKey(), way);
              }
            });
    return new HandOverRules(
        ways,
        programme
            .section("programme")
            .path("applications")
            .path("visitDays")
            .asInt(USUAL_VISIT_DAYS));
  }

  /**
   * Where the copy of a case is that stands there; empty for a case that is not handed over. What
   * can be reported is out; what an operator can end has come back.
   */
  Optional<Stage> stage(String workflow, String state) {
    WorkflowDefinition way = ways.get(workflow);
    if (way == null) {
      return Optional.empty();
    }
    if (way.moves(state, OPERATOR).stream().anyMatch(move -> move.action().equals(REPORT))) {
      return Optional.of(Stage.HANDED);
    }
    if (way.moves(state, OPERATOR).stream().noneMatch(move -> move.action().equals(HAND_OVER))) {
      return Optional.empty();
    }
    boolean canEnd =
        way.moves(state, OPERATOR).stream().anyMatch(move -> way.state(move.to()).isEnd());
    return Optional.of(canEnd ? Stage.REPORTED : Stage.WAITING);
  }
}

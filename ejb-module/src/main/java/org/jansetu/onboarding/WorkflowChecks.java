package org.jansetu.onboarding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jansetu.tenancy.Role;

/**
 * What the ways of cases must keep beyond their shape: every state is reached and can be left
 * towards an end, nothing leaves an end, and everyone and everything that is named exists.
 */
final class WorkflowChecks {

  /** By an order of appeal a rejected case is decided again: the one way back from an end. */
  private static final String REOPEN = "reopen";

  /**
   * What the server does by itself: closes what was not completed, withdraws what was cancelled,
   * grants what the law deems granted, takes a grievance up a level, and obeys what an appeal
   * orders.
   */
  private static final Set<String> BY_CLOCK =
      Set.of("auto-close", "withdraw", "deem", REOPEN, "pass-up", "escalate");

  private WorkflowChecks() {}

  static void run(Bundle bundle) {
    Set<String> codes = new HashSet<>();
    for (Entry file : bundle.workflows()) {
      String code = file.at("code").text();
      codes.add(code);
      if (!file.file().equals(FolderCheck.WORKFLOWS + code + ".yaml")) {
        file.at("code").reject("workflow-file-name", "the file of " + code + " has another name");
      }
      check(file);
    }
    bundle
        .file("programme")
        .at("applications")
        .at("workflow")
        .mustBeOneOf(codes, "workflow-known", "workflow");
    for (Entry service : bundle.file("services").at("services").each()) {
      Entry workflow = service.at("workflow");
      workflow.mustBeOneOf(codes, "workflow-known", "workflow");
      if (workflow.isPresent() && !"application".equals(service.at("kind").text())) {
        workflow.reject("workflow-of-application", "only an application has cases");
      }
    }
  }

  private static void check(Entry file) {
    Set<String> states = file.at("states").codes("code", "state-code-once");
    file.at("start").mustBeOneOf(states, "state-known", "state");
    file.at("startIncomplete").mustBeOneOf(states, "state-known", "state");
    for (Entry state : file.at("states").each()) {
      role(state.at("holder"));
    }
    Set<String> ends =
        file.at("states").each().stream()
            .filter(state -> "ended".equals(state.at("clock").text()))
            .map(state -> state.at("code").text())
            .collect(Collectors.toSet());
    Set<String> reasons = new HashSet<>();
    for (Entry list : file.at("reasons").eachNamed()) {
      reasons.add(list.key().substring(list.key().lastIndexOf('/') + 1));
      list.codes("code", "reason-code-once");
    }
    Set<String> drawn = new HashSet<>();
    for (Entry move : file.at("moves").each()) {
      move.at("to").mustBeOneOf(states, "state-known", "state");
      move.at("needsReason").mustBeOneOf(reasons, "reasons-known", "list of reasons");
      move.at("roles").each().forEach(WorkflowChecks::role);
      if (move.at("tells").value().asBoolean() && !move.at("needsRemark").value().asBoolean()) {
        move.at("tells").reject("told-is-written", "without a remark there is nothing to tell");
      }
      Entry action = move.at("action");
      if (move.at("roles").texts().contains(Role.PLATFORM.code())
          && !BY_CLOCK.contains(action.text())) {
        action.reject("clock-action-known", "the server never does " + action.text());
      }
      for (Entry from : move.at("from").each()) {
        from.mustBeOneOf(states, "state-known", "state");
        if (ends.contains(from.text()) && !action.text().equals(REOPEN)) {
          from.reject("end-is-end", "nothing leaves " + from.text() + ", which is an end");
        }
        if (!drawn.add(from.text() + " " + move.at("action").text())) {
          from.reject(
              "one-move-an-action",
              move.at("action").text() + " already leads somewhere from " + from.text());
        }
      }
    }
    reach(file, ends);
  }

  private static void role(Entry role) {
    if (role.isPresent() && Role.find(role.text()).isEmpty()) {
      role.reject("role-known", "the server knows no role " + role.text());
    }
  }

  private static void reach(Entry file, Set<String> ends) {
    Map<String, Set<String>> onward = new HashMap<>();
    Map<String, Set<String>> back = new HashMap<>();
    for (Entry move : file.at("moves").each()) {
      String to = move.at("to").text();
      for (String from : move.at("from").texts()) {
        onward.computeIfAbsent(from, f -> new HashSet<>()).add(to);
        back.computeIfAbsent(to, t -> new HashSet<>()).add(from);
      }
    }
    Set<String> starts = Set.of(file.at("start").text(), file.at("startIncomplete").text());
    Set<String> reached = closure(starts, onward);
    Set<String> ending = closure(ends, back);
    List<Entry> states = file.at("states").each();
    for (Entry state : states) {
      Entry code = state.at("code");
      if (!reached.contains(code.text())) {
        code.reject("state-reached", "no move leads to " + code.text());
      }
      if (!ending.contains(code.text())) {
        code.reject("state-ends", "no way leads from " + code.text() + " to an end");
      }
    }
  }

  private static Set<String> closure(Set<String> from, Map<String, Set<String>> steps) {
    Set<String> reached = new HashSet<>(from);
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      for (String next : steps.getOrDefault(open.pop(), Set.of())) {
        if (reached.add(next)) {
          open.push(next);
        }
      }
    }
    return reached;
  }
}

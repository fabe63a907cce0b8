package org.jansetu.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jansetu.shared.LocalText;

/**
 * How the cases of a service move. Immutable.
 *
 * @param code its code, which is the name of its file
 * @param name what people call it
 * @param start code of the state in which a case begins
 * @param startIncomplete code of the state in which a case begins that lacks required papers; the
 *     same as start where that makes no difference
 * @param states every state
 * @param moves every move
 * @param reasons lists of reasons by their codes
 */
public record WorkflowDefinition(
    String code,
    LocalText name,
    String start,
    String startIncomplete,
    List<State> states,
    List<Move> moves,
    Map<String, List<Reason>> reasons) {

  /** Takes copies. */
  public WorkflowDefinition {
    states = List.copyOf(states);
    moves = List.copyOf(moves);
    reasons = Map.copyOf(reasons);
  }

  /**
   * Reads a file of the programme's folder, which was checked before it was published: what is
   * wrong here is a defect and stops with IllegalArgumentException.
   */
  public static WorkflowDefinition read(JsonNode file) {
    List<State> states = new ArrayList<>();
    for (JsonNode node : file.path("states")) {
      states.add(
          new State(
              node.path("code").asText(),
              text(node.path("name")),
              textOrNull(node.path("holder")),
              Clock.of(node.path("clock").asText()),
              node.has("outcome") ? Outcome.of(node.get("outcome").asText()) : null));
    }
    List<Move> moves = new ArrayList<>();
    for (JsonNode node : file.path("moves")) {
      moves.add(
          new Move(
              node.path("action").asText(),
              text(node.path("label")),
              texts(node.path("from")),
              node.path("to").asText(),
              texts(node.path("roles")),
              new Move.Needs(
                  node.path("needsRemark").asBoolean(),
                  textOrNull(node.path("needsReason")),
                  node.path("needsDocuments").asBoolean()),
              node.path("tells").asBoolean()));
    }
    Map<String, List<Reason>> reasons = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> list : file.path("reasons").properties()) {
      reasons.put(
          list.getKey(),
          list.getValue()
              .valueStream()
              .map(r -> new Reason(r.path("code").asText(), text(r.path("name"))))
              .toList());
    }
    String start = file.path("start").asText();
    return new WorkflowDefinition(
        file.path("code").asText(),
        text(file.path("name")),
        start,
        file.path("startIncomplete").asText(start),
        states,
        moves,
        reasons);
  }

  /** The state of that code. Fails with IllegalArgumentException when there is none. */
  public State state(String code) {
    return states.stream()
        .filter(s -> s.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(this.code + " has no state " + code));
  }

  /** What somebody with these roles may do in that state, in the order of the file. */
  public List<Move> moves(String state, Collection<String> roles) {
    return moves.stream().filter(m -> m.isFor(state, roles)).toList();
  }

  /** The move of that action. Refuses with illegal-move, naming what is possible instead. */
  public Move move(String state, String action, Collection<String> roles) {
    List<Move> possible = moves(state, roles);
    return possible.stream()
        .filter(m -> m.action().equals(action))
        .findFirst()
        .orElseThrow(() -> new IllegalMove(state, possible.stream().map(Move::action).toList()));
  }

  /** The reason of that code in that list. */
  public Optional<Reason> reason(String list, String reason) {
    return reasons.getOrDefault(list, List.of()).stream()
        .filter(r -> r.code().equals(reason))
        .findFirst();
  }

  /** Whether a case can stand there. */
  public boolean knows(String state) {
    return states.stream().anyMatch(s -> s.code().equals(state));
  }

  /**
   * This way with what a later one gives besides, as far as that breaks no promise. Everything that
   * is drawn here stays as it is drawn here. From the later one come
   *
   * <ul>
   *   <li>states in which the clock runs, from which some move leads back here, and from which the
   *       clock takes a case up where it does so here;
   *   <li>moves of kinds that are not drawn here, into states in which the clock runs: no new end,
   *       and nothing new that stops the clock;
   *   <li>for those states also the moves that are drawn here, to where they lead here.
   * </ul>
   */
  public WorkflowDefinition takingUp(WorkflowDefinition later) {
    List<State> all = new ArrayList<>(states);
    later.states.stream().filter(state -> isHarmless(state, later)).forEach(all::add);
    Set<String> added =
        all.stream().skip(states.size()).map(State::code).collect(Collectors.toSet());
    List<Move> known = new ArrayList<>();
    Set<String> actions = new HashSet<>();
    for (Move move : moves) {
      known.add(
          actions.add(move.action())
              ? move.from(Stream.concat(move.from().stream(), fromAmong(added, move, later)))
              : move);
    }
    for (Move move : later.moves) {
      boolean isRunning =
          all.stream().anyMatch(s -> s.code().equals(move.to()) && s.clock() == Clock.RUNNING);
      List<String> from =
          move.from().stream()
              .filter(code -> all.stream().anyMatch(s -> s.is(later.state(code))))
              .toList();
      if (!actions.contains(move.action()) && isRunning && !from.isEmpty()) {
        known.add(move.from(from.stream()));
      }
    }
    Map<String, List<Reason>> lists = new HashMap<>(later.reasons);
    lists.putAll(reasons);
    return new WorkflowDefinition(code, name, start, startIncomplete, all, known, lists);
  }

  private boolean isHarmless(State state, WorkflowDefinition later) {
    return !knows(state.code())
        && state.clock() == Clock.RUNNING
        && later.moves.stream().anyMatch(m -> m.from().contains(state.code()) && leadsBack(m))
        && (moves.stream().noneMatch(Move::isByClock)
            || later.moves.stream().anyMatch(m -> m.isByClock() && isTakenUp(m, state)));
  }

  private boolean leadsBack(Move move) {
    return states.stream().anyMatch(s -> s.code().equals(move.to()) && s.clock() == Clock.RUNNING)
        || moves.stream().anyMatch(m -> m.action().equals(move.action()));
  }

  private boolean isTakenUp(Move move, State state) {
    return move.from().contains(state.code())
        && moves.stream().anyMatch(m -> m.isByClock() && m.action().equals(move.action()));
  }

  /** Those of the added states from which the later way draws the same kind of move. */
  private static Stream<String> fromAmong(Set<String> added, Move move, WorkflowDefinition later) {
    return later.moves.stream()
        .filter(m -> m.action().equals(move.action()))
        .flatMap(m -> m.from().stream())
        .filter(added::contains);
  }

  private static LocalText text(JsonNode node) {
    return new LocalText(node.path("en").asText(), textOrNull(node.path("hi")));
  }

  private static String textOrNull(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }

  private static List<String> texts(JsonNode nodes) {
    return nodes.valueStream().map(JsonNode::asText).toList();
  }
}

package org.jansetu.workflow;

import java.util.List;
import java.util.Map;
import org.jansetu.shared.Refusal;

/**
 * The action is not one that the caller may do in the state where the case stands now. Code
 * illegal-move; carries the state and the actions that are possible.
 */
public final class IllegalMove extends Refusal {

  private static final long serialVersionUID = 1L;

  private final String state;
  private final transient List<String> actions;

  /** Refuses, naming the actions that the caller may do now. */
  public IllegalMove(String state, List<String> actions) {
    super("illegal-move", state);
    this.state = state;
    this.actions = List.copyOf(actions);
  }

  /** Where the case stands. */
  public String state() {
    return state;
  }

  /** What the caller may do instead; empty after serialisation. */
  public List<String> actions() {
    return actions == null ? List.of() : actions;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("state", state, "actions", actions());
  }
}

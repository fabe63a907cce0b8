package org.jansetu.workflow;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jansetu.shared.LocalText;

/**
 * A way from one state to another.
 *
 * @param action its code, such as {@code approve}
 * @param label what the button says
 * @param from codes of the states in which it is possible
 * @param to code of the state to which it leads
 * @param roles codes of the roles that may do it; {@code platform} is the server by its clock
 * @param needs what whoever does it must give
 * @param tells whether the remark is meant for the applicant, too
 */
public record Move(
    String action,
    LocalText label,
    List<String> from,
    String to,
    List<String> roles,
    Needs needs,
    boolean tells) {

  /**
   * What a move needs.
   *
   * @param remark whether a remark
   * @param reasons code of the list from which a reason is chosen, or null where none is needed
   * @param documents whether all papers that the service requires must be there afterwards
   */
  public record Needs(boolean remark, String reasons, boolean documents) {}

  private static final String CLOCK = "platform";

  /** Takes copies. */
  public Move {
    from = List.copyOf(from);
    roles = List.copyOf(roles);
  }

  /** Whether the server does it by its clock. */
  boolean isByClock() {
    return roles.contains(CLOCK);
  }

  /** The same from other states. */
  Move from(Stream<String> others) {
    return new Move(action, label, others.distinct().toList(), to, roles, needs, tells);
  }

  /** Whether somebody with one of these roles may do it in that state. */
  public boolean isFor(String state, Collection<String> held) {
    return from.contains(state) && roles.stream().anyMatch(held::contains);
  }
}

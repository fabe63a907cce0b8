package org.jansetu.punch;

import java.util.List;

/**
 * Punches were taken that were not there before, in the running transaction.
 *
 * @param punches at least one; of a long backlog many thousands, in no order
 */
public record PunchesTaken(List<Punch> punches) {

  /** Takes a copy. */
  public PunchesTaken {
    punches = List.copyOf(punches);
  }
}

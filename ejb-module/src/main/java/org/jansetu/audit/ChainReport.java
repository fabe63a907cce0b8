package org.jansetu.audit;

import java.util.List;

/**
 * What a walk along the programme's chain has found.
 *
 * @param chained how many events the chain holds
 * @param waiting how many events have not been taken into it yet
 * @param head the last link's hash, 64 hexadecimal digits; empty for an empty chain. Whoever notes
 *     it with the position can prove later that nothing before it was rewritten
 * @param faults where it does not hold, at most 100; empty when all is well
 */
public record ChainReport(long chained, long waiting, String head, List<ChainFault> faults) {

  /** Takes a copy. */
  public ChainReport {
    faults = List.copyOf(faults);
  }

  /** Whether the whole chain holds. */
  public boolean holds() {
    return faults.isEmpty();
  }
}

package org.jansetu.handover;

import java.util.List;
import org.jansetu.application.Applications;

/**
 * What became of a hand-over.
 *
 * @param slip the list, with those that went along
 * @param outcomes one for each application that was named
 */
public record HandedOver(Slip slip, List<Applications.Outcome> outcomes) {

  /** Takes a copy. */
  public HandedOver {
    outcomes = List.copyOf(outcomes);
  }
}

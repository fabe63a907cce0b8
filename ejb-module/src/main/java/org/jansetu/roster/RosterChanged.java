package org.jansetu.roster;

import java.time.LocalDate;
import java.util.Set;

/**
 * Who has to be where is another than before; told within the transaction.
 *
 * @param centres codes of the centres concerned
 * @param from the first day that is another
 * @param until the last one, or null where there is none
 */
public record RosterChanged(Set<String> centres, LocalDate from, LocalDate until) {

  /** Takes a copy. */
  public RosterChanged {
    centres = Set.copyOf(centres);
  }
}

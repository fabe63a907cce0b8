package org.jansetu.attendance;

import java.time.LocalDate;
import java.util.List;

/**
 * Centres on a day, the worst first.
 *
 * @param day the day
 * @param centres how many centres have duties
 * @param due how many people have to be there
 * @param here how many were seen
 * @param absent how many did not come
 * @param excused how many need not come
 * @param shown at most 200 of the centres
 */
public record PresenceBoard(
    LocalDate day, int centres, int due, int here, int absent, int excused, List<CentreDay> shown) {

  /** Takes a copy. */
  public PresenceBoard {
    shown = List.copyOf(shown);
  }
}

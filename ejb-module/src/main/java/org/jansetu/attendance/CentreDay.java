package org.jansetu.attendance;

import java.time.OffsetDateTime;
import org.jansetu.shared.LocalText;

/**
 * A centre on a day, in figures.
 *
 * @param centre its code
 * @param name its name
 * @param due how many have to be there
 * @param here how many were seen
 * @param late how many of them came late or left early
 * @param awaited how many are still to come
 * @param overdue how many of them should be there by now
 * @param absent how many did not come
 * @param excused how many need not come
 * @param unseen how many could not be seen, because the device was silent
 * @param silentSince since when the device is silent, or null
 */
public record CentreDay(
    String centre,
    LocalText name,
    int due,
    int here,
    int late,
    int awaited,
    int overdue,
    int absent,
    int excused,
    int unseen,
    OffsetDateTime silentSince) {

  /** Red where somebody did not come, amber where somebody is late or cannot be seen, or green. */
  public String level() {
    if (absent > 0) {
      return "red";
    }
    return late > 0 || overdue > 0 || unseen > 0 || silentSince != null ? "amber" : "green";
  }
}

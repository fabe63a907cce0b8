package org.jansetu.attendance;

import java.time.LocalDate;
import java.util.List;
import org.jansetu.network.KioskPlace;

/**
 * Who sits at a centre on a day, as everybody may know it.
 *
 * @param day the day
 * @param centre where
 * @param closed holiday, closed or device-down where the centre as a whole has no duty, or null
 * @param rows who, by hour
 */
public record PublicDay(LocalDate day, KioskPlace centre, String closed, List<PublicRow> rows) {

  /** Takes a copy. */
  public PublicDay {
    rows = List.copyOf(rows);
  }
}

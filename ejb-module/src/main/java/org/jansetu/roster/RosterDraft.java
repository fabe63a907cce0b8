package org.jansetu.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * The whole roster of one centre as somebody wants it from a day on.
 *
 * @param centre code of the kiosk
 * @param from the first day of its force
 * @param rows every window; a person without one is not due there any more
 */
public record RosterDraft(String centre, LocalDate from, List<Row> rows) {

  /** Takes a copy. */
  public RosterDraft {
    rows = List.copyOf(rows);
  }

  /**
   * A window, as it was written.
   *
   * @param pin the person
   * @param kind visit or staff; visit where it is null
   * @param weekday such as {@code MONDAY}
   * @param from such as {@code 11:00}
   * @param until such as {@code 13:00}
   * @param validFrom YYYY-MM-DD, or null for the day of the draft
   * @param validUntil YYYY-MM-DD, or null
   */
  public record Row(
      String pin,
      String kind,
      String weekday,
      String from,
      String until,
      String validFrom,
      String validUntil) {}
}

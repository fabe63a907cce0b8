package org.jansetu.roster;

import java.time.LocalDate;

/**
 * Which entries are wanted; null means any.
 *
 * @param centre code of a kiosk
 * @param pin of a person
 * @param department of their people
 * @param on in force on that day; today where it is null
 * @param cursor what the page before gave
 * @param limit how many on a page, 1 to 200
 */
public record RosterQuery(
    String centre, String pin, String department, LocalDate on, String cursor, int limit) {

  /** The whole roster of a centre. */
  public static RosterQuery ofCentre(String centre, LocalDate on) {
    return new RosterQuery(centre, null, null, on, null, 200);
  }
}

package org.jansetu.roster;

import java.time.LocalDate;

/**
 * One window of one person at one centre.
 *
 * @param id its number; 0 while it is only proposed
 * @param pin the person
 * @param centre code of the kiosk
 * @param kind why they are there
 * @param window when
 * @param validFrom the first day of its force
 * @param validUntil the last one, or null while none is known
 */
public record RosterEntry(
    long id,
    String pin,
    String centre,
    EntryKind kind,
    Window window,
    LocalDate validFrom,
    LocalDate validUntil) {

  /** Whether both are in force on a common day and have a minute in common. */
  boolean clashes(RosterEntry other) {
    return window.meets(other.window)
        && (validUntil == null || !validUntil.isBefore(other.validFrom))
        && (other.validUntil == null || !other.validUntil.isBefore(validFrom));
  }

  /** Whether both say the same from that day on. */
  boolean isSame(RosterEntry other, LocalDate day) {
    return pin.equals(other.pin)
        && centre.equals(other.centre)
        && kind == other.kind
        && window.equals(other.window)
        && later(validFrom, day).equals(later(other.validFrom, day))
        && java.util.Objects.equals(validUntil, other.validUntil);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}

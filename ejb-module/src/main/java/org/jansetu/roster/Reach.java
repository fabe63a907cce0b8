package org.jansetu.roster;

import org.jansetu.network.KioskPlace;

/**
 * Which centres and people somebody may know of; null leaves that side open.
 *
 * @param kiosk the one centre
 * @param area the area whose centres they are
 * @param areaPath codes of that area from the root down, such as {@code /S23/D407/}
 * @param department the department whose people they are
 * @param pin the one person
 */
public record Reach(String kiosk, String area, String areaPath, String department, String pin) {

  /** Everything. */
  static final Reach ALL = new Reach(null, null, null, null, null);

  /** Whether that centre lies within. */
  public boolean contains(KioskPlace place) {
    return (kiosk == null || kiosk.equals(place.code()))
        && (area == null || place.place().containsValue(area));
  }

  /** Whether a person of that department and PIN lies within, as far as people are asked for. */
  public boolean containsPerson(String of, String who) {
    return (department == null || department.equals(of)) && (pin == null || pin.equals(who));
  }
}

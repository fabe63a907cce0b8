package org.jansetu.network;

import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;

/**
 * Which kiosks a caller may know of. Roles that reach further come first: somebody who is both
 * state administrator and operator sees as a state administrator.
 *
 * @param everything whether the whole programme lies open
 * @param society code of the society whose district lies open, or null
 * @param provider code of the provider whose kiosks lie open, or null
 * @param kiosk code of the one kiosk that lies open, or null
 */
record Scope(boolean everything, String society, String provider, String kiosk) {

  static Scope of(Caller caller) {
    if (caller.has(Role.PLATFORM) || caller.has(Role.STATE_ADMIN) || caller.has(Role.AUDITOR)) {
      return new Scope(true, null, null, null);
    }
    return new Scope(
        false,
        place(caller, Role.SOCIETY_ADMIN),
        place(caller, Role.PROVIDER_ADMIN),
        kiosk(caller));
  }

  private static String kiosk(Caller caller) {
    for (Role role : new Role[] {Role.OPERATOR, Role.CASHIER, Role.CENTRE_OFFICER}) {
      if (caller.has(role)) {
        return place(caller, role);
      }
    }
    return null;
  }

  private static String place(Caller caller, Role role) {
    return caller.find(role).map(Posting::place).orElse(null);
  }

  /** Whether lists show kiosks of every status, and of nobody else. */
  boolean administers() {
    return everything || society != null || provider != null;
  }

  boolean contains(KioskPlace place) {
    return everything
        || (society != null && society.equals(place.society()))
        || (provider != null && provider.equals(place.provider()))
        || (kiosk != null && kiosk.equals(place.code()));
  }
}

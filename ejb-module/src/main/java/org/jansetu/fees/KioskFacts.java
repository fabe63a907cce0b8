package org.jansetu.fees;

import java.util.Map;
import java.util.Objects;

/**
 * What a tariff may know of a kiosk.
 *
 * @param code code of the kiosk, never null
 * @param type such as {@code authorised} or {@code csc}; or null
 * @param provider code of the provider that runs it, or null where there is none
 * @param society code of the society of its district, or null where there is none
 * @param place area code by kind of area, such as {@code district -> D402}
 */
public record KioskFacts(
    String code, String type, String provider, String society, Map<String, String> place) {

  /** Refuses a kiosk without a code; takes a copy of the place. */
  public KioskFacts {
    Objects.requireNonNull(code, "code of the kiosk");
    place = place == null ? Map.of() : Map.copyOf(place);
  }
}

package org.jansetu.network;

import java.util.List;
import org.jansetu.hierarchy.Area;
import org.jansetu.shared.LocalText;

/**
 * A kiosk as lists show it.
 *
 * @param code its code, such as {@code GWL-0417}
 * @param name its name
 * @param type authorised, csc, cyber-cafe, lok-seva-kendra, centre or portal
 * @param status where it stands in its life
 * @param provider code of the provider that runs it, or null
 * @param society code of the society of its district, or null where there is none
 * @param areaPath the areas it lies in, root first
 * @param illustrative whether it is invented for demonstration
 */
public record KioskCard(
    String code,
    LocalText name,
    String type,
    KioskStatus status,
    String provider,
    String society,
    List<Area> areaPath,
    boolean illustrative) {

  /** Takes a copy of the path. */
  public KioskCard {
    areaPath = List.copyOf(areaPath);
  }
}

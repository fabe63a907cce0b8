package org.jansetu.network;

import java.util.List;
import java.util.Map;
import org.jansetu.shared.LocalText;

/**
 * What does not change about a kiosk while a version is published: everything but its status.
 *
 * @param id its number in the database
 * @param code its code
 * @param name its name
 * @param type authorised, csc, cyber-cafe, lok-seva-kendra, centre or portal
 * @param provider code of the provider that runs it, or null
 * @param society code of the society of its district, or null
 * @param areaCode the area it sits in
 * @param place the area of each kind that it lies in, such as {@code district -> D402}
 * @param areaPath names of the areas it lies in, root first
 */
public record KioskPlace(
    long id,
    String code,
    LocalText name,
    String type,
    String provider,
    String society,
    String areaCode,
    Map<String, String> place,
    List<LocalText> areaPath) {

  /** The type of a programme's own online place. */
  public static final String PORTAL = "portal";

  /** Takes copies. */
  public KioskPlace {
    place = Map.copyOf(place);
    areaPath = List.copyOf(areaPath);
  }

  /** Whether citizens are served here without anybody standing before them. */
  public boolean isPortal() {
    return PORTAL.equals(type);
  }
}

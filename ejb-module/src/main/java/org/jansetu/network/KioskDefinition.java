package org.jansetu.network;

import org.jansetu.shared.LocalText;

/**
 * A kiosk as a programme's folder brings it.
 *
 * @param code its code
 * @param name its name
 * @param area code of the area it sits in
 * @param provider code of the provider that runs it, or null
 * @param type authorised, csc, cyber-cafe, lok-seva-kendra, centre or portal
 * @param status where its life begins here; ignored when the kiosk is already there
 * @param illustrative whether it is invented for demonstration
 */
public record KioskDefinition(
    String code,
    LocalText name,
    String area,
    String provider,
    String type,
    KioskStatus status,
    boolean illustrative) {}

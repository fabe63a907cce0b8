package org.jansetu.network;

import org.jansetu.shared.LocalText;

/**
 * A local service provider that runs kiosks under an agreement.
 *
 * @param code its code
 * @param name its name
 * @param illustrative whether it is invented for demonstration
 */
public record Provider(String code, LocalText name, boolean illustrative) {}

package org.jansetu.network;

import org.jansetu.shared.LocalText;

/**
 * The district e-governance society that administers the kiosks and the money of one district.
 *
 * @param code its code
 * @param name its name
 * @param district code of its area
 */
public record Society(String code, LocalText name, String district) {}

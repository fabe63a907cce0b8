package org.jansetu.roster;

import org.jansetu.shared.LocalText;

/**
 * What a functionary is.
 *
 * @param code its code
 * @param name its name
 */
public record Designation(String code, LocalText name) {}

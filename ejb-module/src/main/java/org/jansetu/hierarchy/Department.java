package org.jansetu.hierarchy;

import org.jansetu.shared.LocalText;

/**
 * A department, board or company whose services a programme gives.
 *
 * @param code 1 to 40 letters, digits and hyphens; unique in the programme
 * @param name its name
 */
public record Department(String code, LocalText name) {}

package org.jansetu.catalogue;

import org.jansetu.shared.LocalText;

/**
 * A department, a category or an answer to choose from.
 *
 * @param code its code in the programme's folder
 * @param name what people call it
 */
public record CodedName(String code, LocalText name) {}

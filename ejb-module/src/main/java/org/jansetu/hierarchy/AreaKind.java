package org.jansetu.hierarchy;

import org.jansetu.shared.LocalText;

/**
 * A kind of area, such as district or block.
 *
 * @param code its code
 * @param name what people call it
 * @param parent code of the kind that it lies in, or null for the root's kind
 */
public record AreaKind(String code, LocalText name, String parent) {}

package org.jansetu.hierarchy;

import org.jansetu.shared.LocalText;

/**
 * A place in the programme's tree.
 *
 * @param code 1 to 40 letters, digits and hyphens; unique in the programme
 * @param kind code of its kind, such as {@code district}
 * @param name its name
 * @param parent code of the area that it lies in, or null for the root
 * @param lgdCode its code in the Local Government Directory, or null where there is none
 * @param illustrative whether it is invented for demonstration
 */
public record Area(
    String code,
    String kind,
    LocalText name,
    String parent,
    String lgdCode,
    boolean illustrative) {}

package org.jansetu.catalogue;

import org.jansetu.shared.LocalText;

/**
 * A part of a form under a heading of its own.
 *
 * @param code its code, as the fields name it
 * @param title its heading
 */
public record FormSection(String code, LocalText title) {}

package org.jansetu.catalogue;

import org.jansetu.shared.LocalText;

/**
 * A paper to bring.
 *
 * @param code its code
 * @param name what it is called
 * @param required whether the request is incomplete without it
 */
public record RequiredDocument(String code, LocalText name, boolean required) {}

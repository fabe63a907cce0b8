package org.jansetu.catalogue;

import java.util.List;
import org.jansetu.shared.LocalText;

/**
 * A field of a form, for whoever shows it.
 *
 * @param name its key in the inputs
 * @param label what it asks for
 * @param hint what helps to answer, or null
 * @param type JSON type of the answer: string, integer or boolean
 * @param widget text, number, money, date, select, textarea or checkbox; money is paise
 * @param order its place on the form
 * @param required whether it must be answered
 * @param options the answers to choose from; empty for a free answer
 * @param maxLength the most characters of a text, or null
 * @param section code of the heading under which it stands, or null
 */
public record FormField(
    String name,
    LocalText label,
    LocalText hint,
    String type,
    String widget,
    int order,
    boolean required,
    List<CodedName> options,
    Integer maxLength,
    String section) {

  /** Takes a copy of the options. */
  public FormField {
    options = List.copyOf(options);
  }
}

package org.jansetu.certificate;

import java.util.List;
import org.jansetu.shared.LocalText;

/**
 * What a certificate says, as it was decided; kept with its number until the paper is made.
 *
 * @param title what it is
 * @param body what it certifies
 * @param facts answers beside the sentence
 * @param department name of the department that issues it
 * @param order number of the order by which somebody else than the officer issues it, or null
 * @param illustrative whether its template is an example and not the department's own
 */
record CertificateText(
    LocalText title,
    LocalText body,
    List<Fact> facts,
    LocalText department,
    String order,
    boolean illustrative) {

  /**
   * An answer with what stands before it.
   *
   * @param label what it is
   * @param value the answer
   */
  record Fact(LocalText label, LocalText value) {}

  CertificateText {
    facts = List.copyOf(facts);
  }
}

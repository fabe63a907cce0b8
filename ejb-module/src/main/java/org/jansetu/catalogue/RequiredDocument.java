package org.jansetu.catalogue;

import org.jansetu.shared.LocalText;
import org.jansetu.upload.Limits;

/**
 * A paper to bring.
 *
 * @param code its code
 * @param name what it is called
 * @param required whether the request is incomplete without it
 * @param limits what its file may be
 * @param waivedBy the register whose matching line makes it needless, or null
 */
public record RequiredDocument(
    String code, LocalText name, boolean required, Limits limits, Waiver waivedBy) {

  /**
   * How a register makes a paper needless.
   *
   * @param register code of the register
   * @param keyInput the field of the form whose answer is the key of the line
   */
  public record Waiver(String register, String keyInput) {}
}

package org.jansetu.api.json;

import org.jansetu.shared.Refusal;

/** The body is larger than any call needs. Code too-large. */
final class TooLarge extends Refusal {

  private static final long serialVersionUID = 1L;

  TooLarge() {
    super("too-large");
  }
}

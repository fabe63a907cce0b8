package org.jansetu.api.uploads;

import org.jansetu.shared.Refusal;

/** The body is no well-formed form with a file. Code malformed-form. */
final class MalformedForm extends Refusal {

  private static final long serialVersionUID = 1L;

  MalformedForm() {
    super("malformed-form");
  }
}

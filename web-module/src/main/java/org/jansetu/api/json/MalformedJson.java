package org.jansetu.api.json;

import org.jansetu.shared.Refusal;

/** The body is not well-formed JSON, or deeper or longer than any call needs. */
final class MalformedJson extends Refusal {

  private static final long serialVersionUID = 1L;

  MalformedJson() {
    super("malformed-json");
  }
}

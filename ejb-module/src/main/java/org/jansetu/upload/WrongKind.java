package org.jansetu.upload;

import org.jansetu.shared.Refusal;

/** The content is no PDF, JPEG or PNG, or carries more than that. Code unsupported-media-type. */
final class WrongKind extends Refusal {

  private static final long serialVersionUID = 1L;

  WrongKind() {
    super("unsupported-media-type");
  }
}

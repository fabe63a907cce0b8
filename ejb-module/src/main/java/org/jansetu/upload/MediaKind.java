package org.jansetu.upload;

import java.util.Locale;

/** What may be handed in. */
enum MediaKind {
  PDF("application/pdf"),
  JPEG("image/jpeg"),
  PNG("image/png");

  private final String mediaType;

  MediaKind(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** As the papers of a basket name it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

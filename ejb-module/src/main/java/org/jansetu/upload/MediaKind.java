package org.jansetu.upload;

import java.util.Arrays;

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

  static MediaKind of(String mediaType) {
    return Arrays.stream(values())
        .filter(kind -> kind.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow();
  }
}

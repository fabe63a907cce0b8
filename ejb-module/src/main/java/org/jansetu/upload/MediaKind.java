package org.jansetu.upload;

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
}

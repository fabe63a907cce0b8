package org.jansetu.biometric;

/** The photograph of a punch by telephone. */
public final class PunchPhoto {

  private final String mediaType;
  private final byte[] content;

  /** Takes a copy. */
  PunchPhoto(String mediaType, byte[] content) {
    this.mediaType = mediaType;
    this.content = content.clone();
  }

  /** What it is: image/jpeg or image/png. */
  public String mediaType() {
    return mediaType;
  }

  /** Its bytes; a copy. */
  public byte[] content() {
    return content.clone();
  }
}

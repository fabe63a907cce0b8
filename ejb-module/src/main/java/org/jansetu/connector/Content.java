package org.jansetu.connector;

import java.util.Arrays;
import java.util.Base64;

/** The bytes of a message, which nobody changes. */
final class Content {

  static final Content NONE = new Content(new byte[0]);

  private final byte[] bytes;

  Content(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** The Content-Digest header of these bytes (RFC 9530). */
  String digest() {
    return "sha-256=:" + Base64.getEncoder().encodeToString(SigningKey.sha256(bytes)) + ":";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Content content && Arrays.equals(bytes, content.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}

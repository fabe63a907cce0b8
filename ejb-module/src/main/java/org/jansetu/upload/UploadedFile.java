package org.jansetu.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that has passed every check and is to be kept. */
final class UploadedFile {

  private final String name;
  private final Content content;
  private final byte[] bytes;

  /** Refuses as {@link Content#of}. */
  UploadedFile(String name, byte[] bytes) {
    this.name = name;
    this.content = Content.of(bytes);
    this.bytes = bytes;
  }

  String name() {
    return name;
  }

  Content content() {
    return content;
  }

  int length() {
    return bytes.length;
  }

  /** All of it, for the one who writes it; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** Its fingerprint, 64 hexadecimal digits. */
  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

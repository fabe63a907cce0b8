package org.jansetu.certificate;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A signed PDF. */
final class SignedPaper {

  private final byte[] content;

  SignedPaper(byte[] content) {
    this.content = content.clone();
  }

  byte[] content() {
    return content.clone();
  }

  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

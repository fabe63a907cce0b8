package org.jansetu.biometric;

/** A finger that is known, with its template as it is kept. */
final class KnownFinger {

  private final String finger;
  private final byte[] sealed;

  KnownFinger(String finger, byte[] sealed) {
    this.finger = finger;
    this.sealed = sealed;
  }

  String finger() {
    return finger;
  }

  byte[] sealed() {
    return sealed;
  }
}

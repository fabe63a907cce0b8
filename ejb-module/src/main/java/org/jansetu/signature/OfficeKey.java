package org.jansetu.signature;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What signs, and what proves it.
 *
 * @param privateKey RSA or elliptic curve; may stand for a key that never leaves its device
 * @param chain its certificate first, then who vouches for it
 */
public record OfficeKey(PrivateKey privateKey, List<X509Certificate> chain) {

  /** Takes a copy. */
  public OfficeKey {
    chain = List.copyOf(chain);
  }

  /** Its own certificate. */
  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** The algorithm to sign with. */
  String algorithm() {
    return privateKey.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
  }
}

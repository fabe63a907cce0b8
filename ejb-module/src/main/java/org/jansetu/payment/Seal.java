package org.jansetu.payment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What proves that a message comes from the gateway or from us: HMAC-SHA256 over all of its fields.
 *
 * <p>The fields are sorted by name and written as {@code name=value}, one a line. Each message says
 * its {@code kind}, so that an answer can never pass for a question.
 */
final class Seal {

  /** The field that holds the proof and is not covered by it. */
  static final String SIGNATURE = "signature";

  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] secret;

  /** A secret as it stands in its file. */
  Seal(String secret) {
    this.secret = secret.getBytes(UTF_8);
  }

  /** The fields with their proof. */
  Map<String, String> sign(Map<String, String> fields) {
    Map<String, String> signed = new TreeMap<>(fields);
    signed.put(SIGNATURE, proof(fields));
    return signed;
  }

  /** Whether the fields are as they were when somebody with the secret signed them. */
  boolean holds(Map<String, String> fields) {
    byte[] given = fields.getOrDefault(SIGNATURE, "").getBytes(US_ASCII);
    return MessageDigest.isEqual(given, proof(fields).getBytes(US_ASCII));
  }

  private String proof(Map<String, String> fields) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(fields)
        .forEach(
            (name, value) -> {
              if (!name.equals(SIGNATURE)) {
                // A value with a line of its own would be read as another field.
                text.append(name).append('=').append(value.replace('\n', ' ')).append('\n');
              }
            });
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.toString().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}

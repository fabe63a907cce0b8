package org.jansetu.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * What the square says without a line to the server: a compact JWS (RFC 7515) signed with ES256, so
 * that any library of that kind can read it. It proves that the paper was issued as it says; only
 * the server knows whether it was revoked since.
 */
public final class OfflineToken {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int COORDINATE_BYTES = 32;
  private static final int ID_BYTES = 4;

  private OfflineToken() {}

  /**
   * What is certified, in few letters.
   *
   * @param programme code of the programme
   * @param number number of the certificate
   * @param holder whose it is
   * @param service code of the service
   * @param decidedOn day of the decision
   * @param validUntil its last day, or null
   */
  public record Claim(
      String programme,
      String number,
      String holder,
      String service,
      LocalDate decidedOn,
      LocalDate validUntil) {}

  /** The token: three parts of Base64, joined by dots. */
  public static String of(Claim claim, OfficeKey key) {
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    head.put("alg", "ES256").put("kid", id(key));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("iss", claim.programme())
        .put("num", claim.number())
        .put("nam", claim.holder())
        .put("svc", claim.service())
        .put("day", claim.decidedOn().toString());
    if (claim.validUntil() != null) {
      body.put("end", claim.validUntil().toString());
    }
    String signed = encoded(head) + "." + encoded(body);
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(key.privateKey());
      signature.update(signed.getBytes(UTF_8));
      return signed + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the token cannot be signed", e);
    }
  }

  /** The public half as JSON Web Key (RFC 7517). */
  public static Map<String, String> publicKey(OfficeKey key) {
    if (!(key.certificate().getPublicKey() instanceof ECPublicKey point)) {
      throw new IllegalStateException("token.p12 must hold a key of the curve P-256");
    }
    return Map.of(
        "kty", "EC",
        "crv", "P-256",
        "alg", "ES256",
        "use", "sig",
        "kid", id(key),
        "x", coordinate(point.getW().getAffineX()),
        "y", coordinate(point.getW().getAffineY()));
  }

  private static String id(OfficeKey key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(key.certificate().getPublicKey().getEncoded());
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Thirty-two bytes, whatever the sign byte or the leading zeros of the number. */
  private static String coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[COORDINATE_BYTES];
    int length = Math.min(bytes.length, COORDINATE_BYTES);
    System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
    return BASE64.encodeToString(fixed);
  }

  private static String encoded(ObjectNode node) {
    return BASE64.encodeToString(node.toString().getBytes(UTF_8));
  }
}

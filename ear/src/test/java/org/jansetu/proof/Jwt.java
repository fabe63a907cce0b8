package org.jansetu.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jansetu.server.ServerUnderTest;

/** An access token taken apart and put together by hand, as whoever forges one does. */
final class Jwt {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final ObjectNode header;
  private final ObjectNode claims;
  private final String signature;

  private Jwt(ObjectNode header, ObjectNode claims, String signature) {
    this.header = header;
    this.claims = claims;
    this.signature = signature;
  }

  /** A token that the server has given. */
  static Jwt of(String token) {
    String[] parts = token.split("\\.", 3);
    return new Jwt(part(parts[0]), part(parts[1]), parts[2]);
  }

  private static ObjectNode part(String text) {
    try {
      return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Jwt claim(String name, Object value) {
    ObjectNode changed = claims.deepCopy();
    if (value == null) {
      changed.remove(name);
    } else {
      changed.set(name, JSON.valueToTree(value));
    }
    return new Jwt(header, changed, signature);
  }

  Jwt header(String name, String value) {
    ObjectNode changed = header.deepCopy();
    changed.put(name, value);
    return new Jwt(changed, claims, signature);
  }

  /** With the signature that the token had before anything was changed. */
  String withOldSignature() {
    return content() + "." + signature;
  }

  String withoutSignature() {
    return content() + ".";
  }

  /** Signed by HMAC with SHA-512. */
  String signedWith(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(key, "HmacSHA512"));
      byte[] sum = mac.doFinal(content().getBytes(StandardCharsets.US_ASCII));
      return content() + "." + ENCODER.encodeToString(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The server's own key, which nobody outside has: to try what its signature must not excuse. */
  static byte[] serverKey() {
    try {
      return Base64.getUrlDecoder()
          .decode(Files.readString(ServerUnderTest.get().data().resolve("keys/token.key")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String content() {
    return encoded(header) + "." + encoded(claims);
  }

  private static String encoded(ObjectNode part) {
    try {
      return ENCODER.encodeToString(JSON.writeValueAsBytes(part));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

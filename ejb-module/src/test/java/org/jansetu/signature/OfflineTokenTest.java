package org.jansetu.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader without a network, who has only the published key, tells a real token from a false. */
@Tag("X-14")
class OfflineTokenTest {

  @TempDir private Path folder;

  @Test
  void publishedKeyProvesTheToken() throws Exception {
    OfficeKey key = new KeyCabinet(folder, true).token();
    String token = token(key, "राधा बाई", LocalDate.of(2027, 11, 20));
    assertTrue(holds(token, OfflineToken.publicKey(key)));
    JsonNode said = new ObjectMapper().readTree(decoded(token.split("\\.", -1)[1]));
    assertEquals("राधा बाई", said.get("nam").asText());
    assertEquals("SMP-C-2627-0000001", said.get("num").asText());
    assertEquals("2026-11-21", said.get("day").asText());
    assertEquals("2027-11-20", said.get("end").asText());
  }

  @Test
  void whatHoldsForEverHasNoLastDay() throws Exception {
    String token = token(new KeyCabinet(folder, true).token(), "Radha", null);
    assertFalse(new ObjectMapper().readTree(decoded(token.split("\\.", -1)[1])).has("end"));
  }

  @Test
  void anotherNameOrAnotherKeyIsNoProof() throws Exception {
    OfficeKey key = new KeyCabinet(folder, true).token();
    String[] parts = token(key, "Radha", null).split("\\.", -1);
    String forged =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                new String(decoded(parts[1]), UTF_8).replace("Radha", "Rakesh").getBytes(UTF_8));
    assertFalse(holds(parts[0] + "." + forged + "." + parts[2], OfflineToken.publicKey(key)));
    OfficeKey other = new KeyCabinet(folder.resolve("other"), true).token();
    assertFalse(holds(String.join(".", parts), OfflineToken.publicKey(other)));
  }

  private static String token(OfficeKey key, String name, LocalDate until) {
    return OfflineToken.of(
        new OfflineToken.Claim(
            "sample", "SMP-C-2627-0000001", name, "SMP-01", LocalDate.of(2026, 11, 21), until),
        key);
  }

  private static byte[] decoded(String part) {
    return Base64.getUrlDecoder().decode(part);
  }

  /** As any library for JSON Web Signatures does it. */
  private static boolean holds(String token, Map<String, String> jwk) throws Exception {
    int last = token.lastIndexOf('.');
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    PublicKey key =
        KeyFactory.getInstance("EC")
            .generatePublic(
                new ECPublicKeySpec(
                    new ECPoint(
                        new BigInteger(1, decoded(jwk.get("x"))),
                        new BigInteger(1, decoded(jwk.get("y")))),
                    curve.getParameterSpec(ECParameterSpec.class)));
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(key);
    signature.update(token.substring(0, last).getBytes(UTF_8));
    return signature.verify(decoded(token.substring(last + 1)));
  }
}

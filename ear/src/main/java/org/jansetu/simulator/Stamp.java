package org.jansetu.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The gateway's half of the proofs, written after {@code docs/payment-gateway.md}. */
final class Stamp {

  private static final String ALGORITHM = "HmacSHA256";

  private final Path folder;

  /** Finds the secrets in the folder of the server's keys. */
  Stamp(Path folder) {
    this.folder = folder;
  }

  /** Whether these fields were signed by who shares the merchant's secret, as that kind. */
  boolean holds(String kind, Map<String, String> fields)
      throws IOException, GeneralSecurityException {
    String merchant = fields.getOrDefault("merchant", "");
    Path file = folder.resolve("gateway-" + merchant + ".secret");
    if (!merchant.matches("[A-Za-z0-9-]{1,40}") || !Files.isRegularFile(file)) {
      return false;
    }
    byte[] given = fields.getOrDefault("signature", "").getBytes(StandardCharsets.US_ASCII);
    byte[] own = proof(fields, secret(merchant)).getBytes(StandardCharsets.US_ASCII);
    return kind.equals(fields.get("kind")) && MessageDigest.isEqual(given, own);
  }

  /** The fields as a message of that kind, signed; with a wrong secret when it is to be forged. */
  Map<String, String> sign(String kind, Map<String, String> fields, boolean isForged)
      throws IOException, GeneralSecurityException {
    Map<String, String> signed = new TreeMap<>(fields);
    signed.put("kind", kind);
    signed.put("at", Long.toString(System.currentTimeMillis() / 1000));
    String secret = isForged ? "not-the-secret" : secret(signed.get("merchant"));
    signed.put("signature", proof(signed, secret));
    return signed;
  }

  private String secret(String merchant) throws IOException {
    return Files.readString(folder.resolve("gateway-" + merchant + ".secret")).strip();
  }

  private static String proof(Map<String, String> fields, String secret)
      throws GeneralSecurityException {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> field : new TreeMap<>(fields).entrySet()) {
      if (!field.getKey().equals("signature")) {
        text.append(field.getKey()).append('=').append(field.getValue()).append('\n');
      }
    }
    Mac mac = Mac.getInstance(ALGORITHM);
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    return HexFormat.of().formatHex(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
  }
}

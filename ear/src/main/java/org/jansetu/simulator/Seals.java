package org.jansetu.simulator;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The biller's half of the signatures: checks what comes in, signs what goes out. */
final class Seals {

  private static final long WINDOW_SECONDS = 300;
  private static final int MOST_NONCES = 100_000;
  private static final Pattern INPUT =
      Pattern.compile(
          "jansetu=(\\(\"@method\" \"@path\" \"content-digest\"\\);created=(\\d{1,11})"
              + ";nonce=\"([0-9a-f]{32})\";keyid=\"[0-9a-f]{16}\";alg=\"ed25519\")");
  private static final Pattern SIGNATURE = Pattern.compile("jansetu=:([A-Za-z0-9+/]{86}==):");

  private final Path folder;
  private final KeyPair keys;
  private final KeyPair otherKeys;
  private final Map<String, Long> nonces = new LinkedHashMap<>();

  /** Makes a key for this run and lays its public half into the folder of the server's keys. */
  Seals(Path folder) throws IOException, GeneralSecurityException {
    this.folder = folder;
    keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    otherKeys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("simulator.pub"), publicKey() + "\n");
  }

  String publicKey() {
    return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  /** Why a request is refused, or null when it is signed by the server, fresh and new. */
  synchronized String fault(String path, Headers headers, byte[] body)
      throws IOException, GeneralSecurityException {
    Matcher input = INPUT.matcher(text(headers, "Signature-Input"));
    Matcher signature = SIGNATURE.matcher(text(headers, "Signature"));
    if (!input.matches() || !signature.matches()) {
      return "unsigned";
    }
    String digest = text(headers, "Content-Digest");
    if (!digest.equals(digest(body))) {
      return "digest-mismatch";
    }
    String base =
        String.join(
            "\n",
            "\"@method\": POST",
            "\"@path\": " + path,
            "\"content-digest\": " + digest,
            "\"@signature-params\": " + input.group(1));
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(serverKey());
    verifier.update(base.getBytes(StandardCharsets.US_ASCII));
    if (!verifier.verify(Base64.getDecoder().decode(signature.group(1)))) {
      return "bad-signature";
    }
    long now = System.currentTimeMillis() / 1000;
    if (Math.abs(now - Long.parseLong(input.group(2))) > WINDOW_SECONDS) {
      return "stale";
    }
    nonces.values().removeIf(at -> now - at > 2 * WINDOW_SECONDS);
    if (nonces.size() >= MOST_NONCES) {
      return "too-many-requests";
    }
    return nonces.putIfAbsent(input.group(3), now) == null ? null : "replayed";
  }

  /** Signs an answer to the request with these headers. */
  void sign(Answer answer, Headers request, Headers response) throws GeneralSecurityException {
    String digest = digest(answer.body().getBytes(StandardCharsets.UTF_8));
    String parameters =
        "(\"@status\" \"content-digest\" \"signature\";req;key=\"jansetu\");created="
            + System.currentTimeMillis() / 1000
            + ";keyid=\"simulator\";alg=\"ed25519\"";
    Matcher signature = SIGNATURE.matcher(text(request, "Signature"));
    String asked = signature.matches() ? signature.group(1) : "";
    String base =
        String.join(
            "\n",
            "\"@status\": " + answer.status(),
            "\"content-digest\": " + digest,
            "\"signature\";req;key=\"jansetu\": :" + asked + ":",
            "\"@signature-params\": " + parameters);
    PrivateKey key = answer.isForged() ? otherKeys.getPrivate() : keys.getPrivate();
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(key);
    signer.update(base.getBytes(StandardCharsets.US_ASCII));
    response.set("Content-Digest", digest);
    response.set("Signature-Input", "biller=" + parameters);
    response.set("Signature", "biller=:" + Base64.getEncoder().encodeToString(signer.sign()) + ":");
  }

  /**
   * An answer to be signed.
   *
   * @param status HTTP status
   * @param body JSON, or what pretends to be
   * @param isForged whether it is signed with a key that is not the biller's
   */
  record Answer(int status, String body, boolean isForged) {}

  /** Read again each time, because the server makes its key at its first use. */
  private PublicKey serverKey() throws IOException, GeneralSecurityException {
    String text = Files.readString(folder.resolve("connector.pub")).strip();
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
  }

  private static String digest(byte[] body) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
    return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
  }

  private static String text(Headers headers, String name) {
    String value = headers.getFirst(name);
    return value == null ? "" : value;
  }
}

package org.jansetu.connector;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTTP message signatures (RFC 9421) with Ed25519, in the two fixed shapes that the contract
 * allows: a request signs its method, path and content digest (RFC 9530); an answer signs its
 * status, its content digest and the signature of the request that it answers.
 */
final class HttpSignature {

  /** How far the clocks of the two ends, and the way between them, may be apart. */
  static final long WINDOW_SECONDS = 300;

  private static final String REQUEST_PARTS = "(\"@method\" \"@path\" \"content-digest\")";
  private static final String ANSWER_PARTS =
      "(\"@status\" \"content-digest\" \"signature\";req;key=\"jansetu\")";
  private static final Pattern ANSWER_INPUT =
      Pattern.compile(
          "biller=("
              + Pattern.quote(ANSWER_PARTS)
              + ";created=(\\d{1,11});keyid=\"[A-Za-z0-9_-]{1,64}\";alg=\"ed25519\")");
  private static final Pattern ANSWER_SIGNATURE = Pattern.compile("biller=:([A-Za-z0-9+/]{86}==):");

  private HttpSignature() {}

  /**
   * The three headers of a signed message.
   *
   * @param digest Content-Digest
   * @param input Signature-Input
   * @param signature Signature
   */
  record Headers(String digest, String input, String signature) {}

  /**
   * What is signed of a request.
   *
   * @param path the path of its address
   * @param body its body
   * @param created seconds since 1970
   * @param nonce 32 hexadecimal digits, never used before
   */
  record Request(String path, Content body, long created, String nonce) {}

  static Headers sign(Request request, SigningKey key) {
    String parameters =
        REQUEST_PARTS
            + ";created="
            + request.created()
            + ";nonce=\""
            + request.nonce()
            + "\";keyid=\""
            + key.id()
            + "\";alg=\"ed25519\"";
    String digest = request.body().digest();
    String base =
        "\"@method\": POST\n\"@path\": "
            + request.path()
            + "\n\"content-digest\": "
            + digest
            + "\n\"@signature-params\": "
            + parameters;
    return new Headers(
        digest, "jansetu=" + parameters, "jansetu=:" + sign(base, key.privateKey()) + ":");
  }

  /** Whether a request that was kept is the one that was signed. */
  static boolean holds(Headers headers, String path, Content body, PublicKey key) {
    if (!headers.digest().equals(body.digest())
        || !headers.input().startsWith("jansetu=")
        || !headers.signature().matches("jansetu=:[A-Za-z0-9+/]{86}==:")) {
      return false;
    }
    String base =
        "\"@method\": POST\n\"@path\": "
            + path
            + "\n\"content-digest\": "
            + headers.digest()
            + "\n\"@signature-params\": "
            + headers.input().substring("jansetu=".length());
    return verify(base, bare(headers.signature(), "jansetu="), key);
  }

  /**
   * Why an answer is not to be believed, or null when it is: {@code unsigned}, {@code
   * digest-mismatch}, {@code bad-signature}, {@code stale}.
   *
   * @param requestSignature the Signature header of the request that it must answer
   * @param now seconds since 1970 at which it came in
   */
  static String fault(Answer answer, String requestSignature, PublicKey key, long now) {
    Matcher input = ANSWER_INPUT.matcher(answer.headers().input());
    if (!input.matches() || !ANSWER_SIGNATURE.matcher(answer.headers().signature()).matches()) {
      return "unsigned";
    }
    if (!answer.headers().digest().equals(answer.body().digest())) {
      return "digest-mismatch";
    }
    if (!isSigned(answer, requestSignature, key)) {
      return "bad-signature";
    }
    return Math.abs(now - Long.parseLong(input.group(2))) > WINDOW_SECONDS ? "stale" : null;
  }

  /** Whether an answer is signed as the answer to that request, whenever it was. */
  static boolean isSigned(Answer answer, String requestSignature, PublicKey key) {
    Matcher input = ANSWER_INPUT.matcher(answer.headers().input());
    Matcher signature = ANSWER_SIGNATURE.matcher(answer.headers().signature());
    if (!input.matches()
        || !signature.matches()
        || !answer.headers().digest().equals(answer.body().digest())) {
      return false;
    }
    String base =
        "\"@status\": "
            + answer.status()
            + "\n\"content-digest\": "
            + answer.headers().digest()
            + "\n\"signature\";req;key=\"jansetu\": :"
            + bare(requestSignature, "jansetu=")
            + ":\n\"@signature-params\": "
            + input.group(1);
    return verify(base, signature.group(1), key);
  }

  /**
   * What came back.
   *
   * @param status the HTTP status
   * @param headers its signature headers, empty texts where one is missing
   * @param body its body
   */
  record Answer(int status, Headers headers, Content body) {}

  private static String bare(String header, String label) {
    return header.substring(label.length() + 1, header.length() - 1);
  }

  private static String sign(String base, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(base.getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the signing key cannot sign", e);
    }
  }

  private static boolean verify(String base, String signature, PublicKey key) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(base.getBytes(StandardCharsets.US_ASCII));
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}

package org.jansetu.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.KeyFile;
import org.jansetu.tenancy.ServerSettings;

/**
 * What proves that the telephone exchange speaks: HMAC-SHA256 over the programme, the moment and
 * the news, under the secret in {@code keys/telephony.key}, which the first use makes.
 */
@ApplicationScoped
public class CallSignature {

  private static final String FILE = "telephony.key";
  private static final Duration OLDEST = Duration.ofMinutes(5);
  private static final int SECRET_BYTES = 32;

  @Inject private ServerSettings settings;

  private byte[] secret;

  /**
   * Refuses with bad-signature what was not signed by whoever has the secret, or not within five
   * minutes of now.
   *
   * @param programme code of the programme that is called
   * @param at seconds since 1970 as they were signed
   * @param signature 64 hexadecimal digits
   */
  public void check(String programme, String at, CallNews news, String signature) {
    boolean isFresh;
    try {
      Instant signed = Instant.ofEpochSecond(Long.parseLong(at == null ? "" : at));
      isFresh = Duration.between(signed, Instant.now()).abs().compareTo(OLDEST) <= 0;
    } catch (NumberFormatException | java.time.DateTimeException e) {
      isFresh = false;
    }
    String given = signature == null ? "" : signature;
    String right = sign(programme, at, news);
    if (!isFresh || !MessageDigest.isEqual(given.getBytes(UTF_8), right.getBytes(UTF_8))) {
      throw new Refusal("bad-signature");
    }
  }

  /** The signature of these news, 64 hexadecimal digits. */
  String sign(String programme, String at, CallNews news) {
    String text =
        String.join(
            "\n",
            programme,
            plain(at),
            plain(news.callId()),
            plain(news.event()),
            plain(news.from()),
            plain(news.extension()));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  private static String plain(String text) {
    // A value with a line of its own would be read as another field.
    return text == null ? "" : text.replace('\n', ' ');
  }

  private static byte[] made() {
    return (HexFormat.of().formatHex(KeyFile.random(SECRET_BYTES)) + "\n").getBytes(UTF_8);
  }

  private synchronized byte[] secret() {
    if (secret == null) {
      Path file = settings.keysFolder().resolve(FILE);
      try {
        byte[] read = new KeyFile(file).readOrMake(CallSignature::made);
        secret = new String(read, UTF_8).strip().getBytes(UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException("the secret " + file + " cannot be read", e);
      }
    }
    return secret;
  }
}

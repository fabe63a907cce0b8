package org.jansetu.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jansetu.tenancy.KeyFile;
import org.jansetu.tenancy.ServerSettings;

/**
 * The key of the sealed identities: 32 bytes that encrypt and 32 that look up, in a file that the
 * first start makes. Whoever loses the file loses the identities; back it up with the other keys,
 * apart from the database.
 */
@ApplicationScoped
class IdentityKey {

  private static final String FILE = "identity.key";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final byte FIRST_FORM = 1;

  @Inject private ServerSettings settings;

  private byte[] secret;

  /** The text, readable only with the key and only as that of this place. */
  byte[] seal(String place, String text) {
    byte[] nonce = KeyFile.random(NONCE_BYTES);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, place, utf8(text));
    return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
        .put(FIRST_FORM)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /** What was sealed for this place. Fails with IllegalStateException what was moved or changed. */
  String open(String place, byte[] sealed) {
    if (sealed[0] != FIRST_FORM) {
      throw new IllegalStateException("an identity is sealed in a form that is unknown");
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
    byte[] rest = Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length);
    return new String(crypt(Cipher.DECRYPT_MODE, nonce, place, rest), StandardCharsets.UTF_8);
  }

  /** The same 32 bytes for the same text, and no way back without the key. */
  byte[] hash(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret(), KEY_BYTES, KEY_BYTES, "HmacSHA256"));
      return mac.doFinal(utf8(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  private byte[] crypt(int mode, byte[] nonce, String place, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(secret(), 0, KEY_BYTES, "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(utf8(place));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an identity cannot be read with the key of this server", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private synchronized byte[] secret() {
    if (secret == null) {
      Path file = settings.keysFolder().resolve(FILE);
      try {
        byte[] read = new KeyFile(file).readOrMake(() -> KeyFile.random(2 * KEY_BYTES));
        if (read.length != 2 * KEY_BYTES) {
          throw new IllegalStateException(file + " is no key: it must have 64 bytes");
        }
        secret = read;
      } catch (IOException e) {
        throw new UncheckedIOException("the key " + file + " cannot be read", e);
      }
    }
    return secret;
  }
}

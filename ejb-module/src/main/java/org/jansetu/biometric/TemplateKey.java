package org.jansetu.biometric;

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
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jansetu.tenancy.KeyFile;
import org.jansetu.tenancy.ServerSettings;

/**
 * The key of the templates: 32 bytes in a file that the first enrolment makes. Whoever loses the
 * file enrols everybody again; back it up with the other keys, apart from the database.
 */
@ApplicationScoped
class TemplateKey {

  private static final String FILE = "biometric.key";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  @Inject private ServerSettings settings;

  private byte[] secret;

  /** The template, readable only with the key and only as that of this finger. */
  byte[] seal(String place, byte[] template) {
    byte[] nonce = KeyFile.random(NONCE_BYTES);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, place, template);
    return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * What was sealed for this finger. Fails with IllegalStateException what was moved or changed.
   */
  byte[] open(String place, byte[] sealed) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
    return crypt(Cipher.DECRYPT_MODE, nonce, place, rest);
  }

  private byte[] crypt(int mode, byte[] nonce, String place, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(secret(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a template cannot be read with the key of this server", e);
    }
  }

  private synchronized byte[] secret() {
    if (secret == null) {
      Path file = settings.keysFolder().resolve(FILE);
      try {
        byte[] read = new KeyFile(file).readOrMake(() -> KeyFile.random(KEY_BYTES));
        if (read.length != KEY_BYTES) {
          throw new IllegalStateException(file + " is no key: it must have 32 bytes");
        }
        secret = read;
      } catch (IOException e) {
        throw new UncheckedIOException("the key " + file + " cannot be read", e);
      }
    }
    return secret;
  }
}

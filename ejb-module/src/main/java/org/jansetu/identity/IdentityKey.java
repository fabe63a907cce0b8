package org.jansetu.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jansetu.tenancy.ServerSettings;

/**
 * The key of the sealed identities: 32 bytes that encrypt and 32 that look up, in a file that the
 * first start makes. Whoever loses the file loses the identities; back it up with the other keys,
 * apart from the database.
 */
@ApplicationScoped
class IdentityKey {

  private static final String FILE = "identity.key";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final byte FIRST_FORM = 1;

  @Inject private ServerSettings settings;

  private byte[] secret;

  /** The text, readable only with the key and only as that of this place. */
  byte[] seal(String place, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
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
        if (!Files.exists(file)) {
          make(file);
        }
        byte[] read = Files.readAllBytes(file);
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

  /** Whole or not at all; of two servers with the same folder the first one wins. */
  private static void make(Path file) throws IOException {
    byte[] made = new byte[2 * KEY_BYTES];
    RANDOM.nextBytes(made);
    Files.createDirectories(file.getParent());
    Path fresh =
        Files.createTempFile(
            file.getParent(),
            "key",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.write(fresh, made);
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // The other server was first; what it made is read afterwards.
    } finally {
      Files.delete(fresh);
    }
  }
}

package org.jansetu.connector;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jansetu.tenancy.KeyFile;

/**
 * The key that this server signs with, Ed25519. It lies in two files of the keys folder, made at
 * the first use: {@code connector.key}, readable by the server only, and {@code connector.pub},
 * which billers are given.
 *
 * @param privateKey signs
 * @param publicKey what billers verify with
 * @param id the first 16 hexadecimal digits of the SHA-256 of the public key
 */
record SigningKey(PrivateKey privateKey, PublicKey publicKey, String id) {

  private static final String ALGORITHM = "Ed25519";
  private static final int ID_BYTES = 8;

  static SigningKey of(KeyPair pair) {
    return new SigningKey(pair.getPrivate(), pair.getPublic(), id(pair.getPublic()));
  }

  /** The key of this folder, made when it is not there yet. */
  static SigningKey in(Path folder) {
    Path secret = folder.resolve("connector.key");
    Path open = folder.resolve("connector.pub");
    try {
      byte[] read = new KeyFile(secret).readOrMake(SigningKey::made);
      String[] lines = new String(read, StandardCharsets.US_ASCII).split("\n", -1);
      SigningKey key = of(new KeyPair(readPublic(lines[1].strip()), readPrivate(lines[0].strip())));
      if (!Files.exists(open)) {
        Files.writeString(open, text(key.publicKey()) + "\n");
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("the signing key in " + folder + " cannot be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the signing key in " + folder + " is no Ed25519 key", e);
    }
  }

  /** Both halves in one file, so that no start reads half a key. */
  private static byte[] made() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      String text =
          Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
              + "\n"
              + text(pair.getPublic())
              + "\n";
      return text.getBytes(StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  /** A public key as it stands in a programme's folder: Base64 of its X.509 form. */
  static String text(PublicKey key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /** Refuses with IllegalArgumentException what is no Ed25519 public key. */
  static PublicKey readPublic(String text) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("this is no Ed25519 public key: " + text, e);
    }
  }

  private static PrivateKey readPrivate(String text) throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM)
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
  }

  static String id(PublicKey key) {
    return java.util.HexFormat.of().formatHex(sha256(key.getEncoded()), 0, ID_BYTES);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

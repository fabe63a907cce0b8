package org.jansetu.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.KeySpec;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Slow, salted hashes of passwords: {@code $pbkdf2-sha512$iterations$salt$hash} in Base64.
 *
 * <p>No more of them are reckoned at once than there are processors: a flood of sign-ins waits in
 * line and leaves the other requests their time.
 */
@ApplicationScoped
class Passwords {

  /** A well-formed hash that no password has; compared with when there is no such user. */
  static final String NOBODY =
      "$pbkdf2-sha512$210000$AAAAAAAAAAAAAAAAAAAAAA==$" + "A".repeat(86) + "==";

  private static final String SCHEME = "pbkdf2-sha512";
  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ITERATIONS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 64;
  private static final int PATIENCE_SECONDS = 15;
  private static final long BUSY_RETRY_SECONDS = 5;

  private final SecureRandom random = new SecureRandom();
  private final Semaphore turns =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

  String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder encoder = Base64.getEncoder();
    return "$"
        + SCHEME
        + "$"
        + ITERATIONS
        + "$"
        + encoder.encodeToString(salt)
        + "$"
        + encoder.encodeToString(derive(password, salt, ITERATIONS));
  }

  /** Whether the password has this hash; takes as long for a wrong one. */
  boolean matches(String password, String hash) {
    String[] parts = hash.split("\\$", -1);
    if (parts.length != 5 || !parts[1].equals(SCHEME)) {
      throw new IllegalStateException("a stored password hash is not of a known scheme");
    }
    byte[] wanted = Base64.getDecoder().decode(parts[4]);
    byte[] salt = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(wanted, derive(password, salt, Integer.parseInt(parts[2])));
  }

  /**
   * Runs what compares a password when a processor is free for it. Refuses with too-many-attempts
   * when that takes too long.
   */
  <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new TooManyAttempts(BUSY_RETRY_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooManyAttempts(BUSY_RETRY_SECONDS);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private static byte[] derive(String password, byte[] salt, int iterations) {
    KeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BYTES * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the runtime has no " + ALGORITHM, e);
    }
  }
}

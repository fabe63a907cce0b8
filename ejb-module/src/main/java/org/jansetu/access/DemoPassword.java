package org.jansetu.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.tenancy.ServerSettings;

/**
 * The hash of the demo users' one password, reckoned once for all of them: it is slow.
 *
 * <p>That a stored hash is that of the password is remembered beside the keys, where a password
 * that was made for the demo lies anyway: a start need not reckon it again.
 */
@ApplicationScoped
class DemoPassword {

  private static final Logger LOG = Logger.getLogger(DemoPassword.class.getName());
  private static final String FILE = "demo.seeded";

  @Inject private ServerSettings settings;
  @Inject private Passwords passwords;

  private String hash;

  /** The hash to store; the one that is stored already, when the password still has it. */
  synchronized String hash(Optional<String> stored) {
    String password = settings.demoPassword();
    if (hash == null) {
      hash =
          stored
              .filter(s -> isRemembered(password, s) || passwords.matches(password, s))
              .orElseGet(() -> passwords.hash(password));
      remember(password, hash);
    }
    return hash;
  }

  private boolean isRemembered(String password, String stored) {
    try {
      return Files.exists(file()) && Files.readString(file()).equals(pair(password, stored));
    } catch (IOException e) {
      LOG.log(Level.FINE, "The demo password is compared the slow way.", e);
      return false;
    }
  }

  private void remember(String password, String stored) {
    try {
      if (!isRemembered(password, stored)) {
        Files.writeString(file(), pair(password, stored));
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The next start compares the demo password the slow way.", e);
    }
  }

  private Path file() {
    return settings.keysFolder().resolve(FILE);
  }

  private static String pair(String password, String stored) {
    try {
      byte[] text = (password + "\n" + stored).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the runtime has no SHA-256", e);
    }
  }
}

package org.jansetu.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody typed to sign in.
 *
 * @param username the name; the case of letters does not matter
 * @param password the password, at most 128 characters
 */
public record Credentials(String username, String password) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final int LONGEST_PASSWORD = 128;

  /** Brings both into one form, because the same letters can be typed in several ways. */
  public Credentials {
    username = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    password = password == null ? "" : Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  /** Whether a user could have this name and password at all. */
  boolean isPossible() {
    return NAME.matcher(username).matches()
        && !password.isEmpty()
        && password.length() <= LONGEST_PASSWORD;
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return "Credentials[" + username + "]";
  }
}

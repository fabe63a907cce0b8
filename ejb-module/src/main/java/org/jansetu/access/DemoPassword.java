package org.jansetu.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jansetu.tenancy.ServerSettings;

/** The hash of the demo users' one password, reckoned once for all of them: it is slow. */
@ApplicationScoped
class DemoPassword {

  @Inject private ServerSettings settings;
  @Inject private Passwords passwords;

  private String hash;

  /** The hash to store; the one that is stored already, when the password still has it. */
  synchronized String hash(Optional<String> stored) {
    String password = settings.demoPassword();
    if (hash == null) {
      hash =
          stored
              .filter(s -> passwords.matches(password, s))
              .orElseGet(() -> passwords.hash(password));
    }
    return hash;
  }
}

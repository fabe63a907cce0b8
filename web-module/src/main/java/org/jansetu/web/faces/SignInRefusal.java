package org.jansetu.web.faces;

import jakarta.enterprise.context.RequestScoped;
import org.jansetu.access.BadCredentials;
import org.jansetu.shared.Refusal;

/** Why the sign-in of this request failed; the container's own answer has no room for it. */
@RequestScoped
class SignInRefusal {

  private Refusal kept;

  void keep(Refusal refusal) {
    this.kept = refusal;
  }

  Refusal get() {
    return kept == null ? new BadCredentials() : kept;
  }
}

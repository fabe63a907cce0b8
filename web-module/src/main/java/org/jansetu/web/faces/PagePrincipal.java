package org.jansetu.web.faces;

import jakarta.security.enterprise.CallerPrincipal;
import org.jansetu.access.SignedIn;

/** Whoever is signed in to pages, as the container knows them. */
final class PagePrincipal extends CallerPrincipal {

  private static final long serialVersionUID = 1L;

  private final SignedIn who;

  PagePrincipal(SignedIn who) {
    super(who.username());
    this.who = who;
  }

  SignedIn who() {
    return who;
  }
}

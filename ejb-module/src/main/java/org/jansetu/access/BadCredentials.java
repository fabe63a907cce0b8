package org.jansetu.access;

import org.jansetu.shared.Refusal;

/**
 * Unknown name, wrong password or a user who may not sign in; nobody can tell which. Code
 * bad-credentials.
 */
public final class BadCredentials extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses. */
  public BadCredentials() {
    super("bad-credentials");
  }
}

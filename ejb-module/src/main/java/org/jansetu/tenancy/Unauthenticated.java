package org.jansetu.tenancy;

import org.jansetu.shared.Refusal;

/** Nobody is signed in, and the call needs somebody. Code unauthenticated. */
public final class Unauthenticated extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses. */
  public Unauthenticated() {
    super("unauthenticated");
  }
}

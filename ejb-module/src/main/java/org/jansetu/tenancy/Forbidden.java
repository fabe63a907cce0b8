package org.jansetu.tenancy;

import org.jansetu.shared.Refusal;

/** The caller does not hold the role, or holds it elsewhere. Code forbidden. */
public final class Forbidden extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses. */
  public Forbidden() {
    super("forbidden");
  }
}

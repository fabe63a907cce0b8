package org.jansetu.tenancy;

import org.jansetu.shared.Refusal;

/**
 * There is no such row that the caller may know of: absent, of another programme, or outside the
 * caller's place; nobody can tell which. Code not-found.
 */
public final class NotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses. */
  public NotFound() {
    super("not-found");
  }
}

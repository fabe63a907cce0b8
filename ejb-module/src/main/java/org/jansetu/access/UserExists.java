package org.jansetu.access;

import org.jansetu.shared.Refusal;

/** The name is taken. Code user-exists. */
public final class UserExists extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses this name. */
  public UserExists(String username) {
    super("user-exists", username);
  }
}

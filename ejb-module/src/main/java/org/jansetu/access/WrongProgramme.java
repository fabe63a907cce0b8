package org.jansetu.access;

import org.jansetu.shared.Refusal;

/** The login belongs to another programme than the one that is called. Code wrong-programme. */
public final class WrongProgramme extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses. */
  public WrongProgramme() {
    super("wrong-programme");
  }
}

package org.jansetu.tenancy;

import org.jansetu.shared.Refusal;

/** No programme of that host or code is known. Code unknown-programme. */
public final class UnknownProgramme extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses. */
  public UnknownProgramme() {
    super("unknown-programme");
  }
}

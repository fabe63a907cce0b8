package org.jansetu.connector;

import org.jansetu.shared.Refusal;

/** The biller knows no such consumer, or nothing is due. Code bill-not-found. */
public final class BillNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses. */
  public BillNotFound() {
    super("bill-not-found");
  }
}

package org.jansetu.connector;

import org.jansetu.shared.Refusal;

/**
 * The biller cannot be reached, answers too late, answers what cannot be believed, or is left alone
 * for a while after it did. Code biller-unavailable.
 */
public final class BillerUnavailable extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses, naming the biller's code. */
  public BillerUnavailable(String biller) {
    super("biller-unavailable", biller);
  }
}

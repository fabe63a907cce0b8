package org.jansetu.counter;

import org.jansetu.shared.Refusal;

/** The receipt cannot be cancelled. Code not-cancellable; its argument is a stable word for why. */
public final class NotCancellable extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses.
   *
   * @param why {@code pending}, {@code reversed}, {@code biller-paid} or {@code too-late}
   */
  public NotCancellable(String why) {
    super("not-cancellable", why);
  }
}

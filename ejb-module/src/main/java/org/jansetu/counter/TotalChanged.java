package org.jansetu.counter;

import org.jansetu.fees.Quote;
import org.jansetu.shared.Refusal;

/** The charge is no longer what the operator was shown. Code total-changed; carries the new. */
public final class TotalChanged extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Quote quote;

  /** Refuses with the quote that holds now. */
  public TotalChanged(Quote quote) {
    super("total-changed", quote.total().toString());
    this.quote = quote;
  }

  /** The quote that holds now; null after serialisation. */
  public Quote quote() {
    return quote;
  }
}

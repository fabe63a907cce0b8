package org.jansetu.fees;

import java.util.Objects;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;

/**
 * One part of a quote.
 *
 * @param party who gets it, by part played
 * @param payee code of who in particular gets it: a department, kiosk, provider, society, area, the
 *     portal, or the tax; null only in a quote without a kiosk, where the kiosk would tell
 * @param label what the receipt calls it
 * @param amount more than nothing
 */
public record QuoteLine(Party party, String payee, LocalText label, Money amount) {

  /** Refuses a line of nothing or less with IllegalArgumentException. */
  public QuoteLine {
    Objects.requireNonNull(party, "party");
    Objects.requireNonNull(label, "label");
    if (amount.paise() <= 0) {
      throw new IllegalArgumentException("a line is more than nothing, not " + amount);
    }
  }
}

package org.jansetu.counter;

import org.jansetu.fees.QuoteLine;
import org.jansetu.shared.LocalText;

/**
 * Who gets what part of a charge, as it stands on the receipt.
 *
 * @param party department, portal, kiosk, provider, society or tax
 * @param payee who of them in particular
 * @param label what the line is called
 * @param amountPaise how much, in paise, more than nothing
 */
public record ChargeLine(String party, String payee, LocalText label, long amountPaise) {

  static ChargeLine of(QuoteLine line) {
    return new ChargeLine(line.party().code(), line.payee(), line.label(), line.amount().paise());
  }
}

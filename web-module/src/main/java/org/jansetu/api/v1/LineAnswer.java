package org.jansetu.api.v1;

import org.jansetu.counter.ChargeLine;
import org.jansetu.fees.QuoteLine;
import org.jansetu.shared.LocalText;

/** A line of a charge on the wire. */
public record LineAnswer(String party, String payee, LocalText label, long amountPaise) {

  static LineAnswer of(QuoteLine line) {
    return new LineAnswer(line.party().code(), line.payee(), line.label(), line.amount().paise());
  }

  static LineAnswer of(ChargeLine line) {
    return new LineAnswer(line.party(), line.payee(), line.label(), line.amountPaise());
  }
}

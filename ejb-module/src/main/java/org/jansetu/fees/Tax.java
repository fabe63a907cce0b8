package org.jansetu.fees;

import java.time.LocalDate;
import java.util.List;
import org.jansetu.shared.LocalText;

/**
 * A tax and its rates.
 *
 * @param code such as {@code gst}; it is also the payee of the tax line
 * @param rates in date order
 */
record Tax(String code, LocalText label, List<Rate> rates) {

  /** A rate in force from a day until the next. */
  record Rate(LocalDate from, Percent percent) {}

  /** The rate on this day; null before the first, which a finding keeps from being charged. */
  Percent on(LocalDate day) {
    for (int i = rates.size() - 1; i >= 0; i--) {
      if (!rates.get(i).from().isAfter(day)) {
        return rates.get(i).percent();
      }
    }
    return null;
  }
}

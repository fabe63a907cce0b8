package org.jansetu.fees;

import java.time.LocalDate;
import java.util.List;
import org.jansetu.shared.Money;

/**
 * What a service costs under one tariff version on one day.
 *
 * @param service code of the service
 * @param onDate the day it was quoted for
 * @param payer the department when every charge line is borne by it, else the citizen
 * @param total what the citizen pays: the sum of {@code lines}, exactly
 * @param tariffVersion the tariff and the day its version came into force, as {@code id@from}
 * @param lines what the citizen pays, part by part, never zero
 * @param borneByDepartment what the department pays, part by part; no part of the total
 * @param illustrative whether the version is invented for demonstration
 * @param source the order or notice that set it, or null
 */
public record Quote(
    String service,
    LocalDate onDate,
    Payer payer,
    Money total,
    String tariffVersion,
    List<QuoteLine> lines,
    List<QuoteLine> borneByDepartment,
    boolean illustrative,
    String source) {

  /** Refuses lines that do not sum to the total with IllegalArgumentException. */
  public Quote {
    lines = List.copyOf(lines);
    borneByDepartment = List.copyOf(borneByDepartment);
    long sum = 0;
    for (QuoteLine line : lines) {
      sum = Math.addExact(sum, line.amount().paise());
    }
    if (sum != total.paise()) {
      throw new IllegalArgumentException("lines sum to " + Money.ofPaise(sum) + ", not " + total);
    }
  }
}

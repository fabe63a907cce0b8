package org.jansetu.api.v1;

import java.time.LocalDate;
import java.util.List;
import org.jansetu.fees.Quote;

/** A quote on the wire; lines sum to the total exactly. */
public record QuoteAnswer(
    String service,
    LocalDate onDate,
    String payer,
    long totalPaise,
    String tariffVersion,
    List<LineAnswer> lines,
    List<LineAnswer> borneByDepartment,
    boolean illustrative) {

  static QuoteAnswer of(Quote quote) {
    return new QuoteAnswer(
        quote.service(),
        quote.onDate(),
        quote.payer().code(),
        quote.total().paise(),
        quote.tariffVersion(),
        quote.lines().stream().map(LineAnswer::of).toList(),
        quote.borneByDepartment().stream().map(LineAnswer::of).toList(),
        quote.illustrative());
  }
}

package org.jansetu.fees;

import java.time.LocalDate;
import java.util.List;

/**
 * A tariff as it stands from a day until its next version.
 *
 * @param name the tariff and the day, as {@code id@from}
 * @param payer who bears its charge lines, where a line does not say otherwise
 * @param minCharge least paise of the charge lines that the payer bears; 0 for none
 * @param maxCharge most paise of them; {@link Amount#OPEN} for none
 * @param source the order that set it, or null
 */
record Version(
    String name,
    LocalDate from,
    Payer payer,
    long minCharge,
    long maxCharge,
    List<Line> lines,
    boolean illustrative,
    String source) {

  /** Whether its minimum and maximum look at this line. */
  boolean limits(Line line) {
    return !line.isBill() && line.bearer() == payer;
  }
}

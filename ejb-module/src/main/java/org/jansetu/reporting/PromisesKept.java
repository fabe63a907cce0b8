package org.jansetu.reporting;

import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.LocalText;

/**
 * What a department promised for one service in a month, and what became of it.
 *
 * @param department who promised
 * @param service code of the service
 * @param name its name
 * @param promised how many cases were filed with a promise; the sum of the next three
 * @param kept how many were decided in time
 * @param broken how many were not, decided late or still open
 * @param pending how many are open and in time
 */
public record PromisesKept(
    CodedName department,
    String service,
    LocalText name,
    long promised,
    long kept,
    long broken,
    long pending) {

  /** Kept of those whose time is over, in hundredths rounded down; null before any is over. */
  public Integer keptPercent() {
    long over = kept + broken;
    return over == 0 ? null : (int) (100 * kept / over);
  }
}

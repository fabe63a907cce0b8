package org.jansetu.reporting;

import java.util.List;

/**
 * Applications received and disposed of.
 *
 * @param total all together
 * @param rows by what was asked for: months in their order, else the fullest first, at most 500
 */
public record DisposalReport(Disposal total, List<Disposal> rows) {

  /** Takes a copy. */
  public DisposalReport {
    rows = List.copyOf(rows);
  }
}

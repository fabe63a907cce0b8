package org.jansetu.muster;

import java.util.List;

/**
 * A report with a page of its lines, the most harm first.
 *
 * @param head the report
 * @param lines people at centres
 * @param nextCursor where the next page begins, or null
 */
public record MusterReport(MusterHead head, List<MusterLine> lines, String nextCursor) {

  /** Takes a copy. */
  public MusterReport {
    lines = List.copyOf(lines);
  }
}

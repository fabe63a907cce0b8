package org.jansetu.settlement;

import java.time.LocalDate;
import java.util.List;
import org.jansetu.catalogue.CodedName;

/**
 * A department's money, day by day.
 *
 * @param department whose it is
 * @param area code of the area to which the reader is confined; empty for all of it
 * @param from the first day
 * @param until the last one
 * @param lines by day, then by service
 * @param total what the lines add up to
 */
public record DailyStatement(
    CodedName department,
    String area,
    LocalDate from,
    LocalDate until,
    List<DailyLine> lines,
    DailyLine total) {

  /** Takes a copy. */
  public DailyStatement {
    lines = List.copyOf(lines);
  }
}

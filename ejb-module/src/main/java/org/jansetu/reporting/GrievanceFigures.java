package org.jansetu.reporting;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What goes wrong, counted in several ways; each list has the worst first, months excepted.
 *
 * @param total all of it
 * @param byCategory by what it is about
 * @param byPlace by district, or by what lies directly in the area that was asked for
 * @param byMonth by the month in which it came, oldest first
 * @param byLevel by the level that has it now or had it last, lowest first
 * @param byOffice by the office that has it now or had it last, at most 100
 * @param grid broken promises and everything else, by place and then by category
 * @param countedAt when this was counted last; null before the first time
 */
public record GrievanceFigures(
    Figure total,
    List<Figure> byCategory,
    List<Figure> byPlace,
    List<Figure> byMonth,
    List<Figure> byLevel,
    List<Figure> byOffice,
    Map<String, Map<String, Figure>> grid,
    OffsetDateTime countedAt) {

  /** Takes copies. */
  public GrievanceFigures {
    byCategory = List.copyOf(byCategory);
    byPlace = List.copyOf(byPlace);
    byMonth = List.copyOf(byMonth);
    byLevel = List.copyOf(byLevel);
    byOffice = List.copyOf(byOffice);
    grid = Map.copyOf(grid);
  }
}

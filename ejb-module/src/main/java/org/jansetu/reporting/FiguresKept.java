package org.jansetu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Figures that were asked for lately. They change only when the cells are counted again, and the
 * moment of the count is part of the key; so what is kept is never older than what would be read.
 */
@ApplicationScoped
class FiguresKept {

  private static final int MOST = 200;

  private final Map<Key, GrievanceFigures> figures = new ConcurrentHashMap<>();

  /**
   * What was asked for.
   *
   * @param tenant the programme
   * @param version its version, which names what is counted
   * @param wanted which cells
   * @param area the area that was asked for, and the caller's
   * @param countedAt when the cells were counted; null where they never were
   */
  record Key(
      short tenant, int version, FigureRepository.Wanted wanted, String area, Instant countedAt) {}

  GrievanceFigures get(Key key, Supplier<GrievanceFigures> reader) {
    GrievanceFigures known = figures.get(key);
    if (known != null) {
      return known;
    }
    if (figures.size() >= MOST) {
      figures.clear();
    }
    GrievanceFigures read = reader.get();
    figures.put(key, read);
    return read;
  }
}

package org.jansetu.reporting;

import org.jansetu.shared.LocalText;

/**
 * Grievances of one kind, counted.
 *
 * @param code of the category, place, office or level, or the month
 * @param name what that is called
 * @param lodged how many came
 * @param open how many of those have not ended
 * @param kept how many ended by the day that was promised
 * @param broken how many did not, those still open counted
 * @param overturned how many the citizen sent back after they were answered or closed
 * @param reMarked how many were passed to another office
 * @param refiled how many had been lodged before by the same citizen
 */
public record Figure(
    String code,
    LocalText name,
    long lodged,
    long open,
    long kept,
    long broken,
    long overturned,
    long reMarked,
    long refiled) {

  /** Promises kept of those whose day has come, in percent; null where none has. */
  public Integer keptPercent() {
    long due = kept + broken;
    return due == 0 ? null : (int) ((kept * 100 + due / 2) / due);
  }

  /** Both together, under the name of this one. */
  Figure plus(Figure other) {
    return new Figure(
        code,
        name,
        lodged + other.lodged,
        open + other.open,
        kept + other.kept,
        broken + other.broken,
        overturned + other.overturned,
        reMarked + other.reMarked,
        refiled + other.refiled);
  }

  /** The same figures of something else. */
  Figure of(String another, LocalText itsName) {
    return new Figure(another, itsName, lodged, open, kept, broken, overturned, reMarked, refiled);
  }
}

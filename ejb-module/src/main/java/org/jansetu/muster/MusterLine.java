package org.jansetu.muster;

import java.util.List;
import org.jansetu.shared.LocalText;

/**
 * One person at one centre in one week, as it was sent.
 *
 * @param pin the person
 * @param name the name
 * @param designation code of what the person is
 * @param designationName its name
 * @param centre code of the centre
 * @param centreName its name
 * @param days what each day was, Monday first; null where nobody was due
 * @param ways by which way it is known, for the same days: terminal, scanner, file or phone; null
 *     where nobody was seen, and no days at all in a report that does not say it
 * @param totals the sums; people is 1
 * @param lateMinutes how much too late in all, in minutes
 * @param measures what the head did, oldest first
 * @param corrections what was learned since, oldest first
 */
public record MusterLine(
    String pin,
    LocalText name,
    String designation,
    LocalText designationName,
    String centre,
    LocalText centreName,
    List<String> days,
    List<String> ways,
    MusterTotals totals,
    long lateMinutes,
    List<MeasureTaken> measures,
    List<Correction> corrections) {

  /** Takes copies; a day may be null. */
  public MusterLine {
    days = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(days));
    ways = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(ways));
    measures = List.copyOf(measures);
    corrections = List.copyOf(corrections);
  }

  /** By which way a day is known, 0 for Monday; null where nobody was seen. */
  public String way(int day) {
    return day < ways.size() ? ways.get(day) : null;
  }

  /** What stands behind a day's letter whose proof is weaker than a finger; else nothing. */
  public String mark(int day) {
    return "file".equals(way(day)) ? "*" : "phone".equals(way(day)) ? "°" : "";
  }
}

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
    MusterTotals totals,
    long lateMinutes,
    List<MeasureTaken> measures,
    List<Correction> corrections) {

  /** Takes copies; a day may be null. */
  public MusterLine {
    days = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(days));
    measures = List.copyOf(measures);
    corrections = List.copyOf(corrections);
  }
}

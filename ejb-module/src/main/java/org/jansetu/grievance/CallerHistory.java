package org.jansetu.grievance;

import java.time.LocalDate;
import java.util.List;
import org.jansetu.catalogue.CodedName;
import org.jansetu.workflow.State;

/**
 * What one mobile number has lodged, for an agent who speaks with its owner.
 *
 * @param items newest first, at most 50
 * @param isRepeat whether there are so many of late that the rule of the programme speaks of a
 *     pattern
 * @param recent how many within the days of that rule
 * @param days the days of that rule
 */
public record CallerHistory(List<Item> items, boolean isRepeat, int recent, int days) {

  /**
   * One of them.
   *
   * @param token its token
   * @param kind its kind
   * @param category its category
   * @param state where it stands
   * @param isOpen whether it has not ended
   * @param lodgedOn when
   * @param promisedOn by when it was promised, or null
   * @param isPromiseBroken whether that has passed without an end
   */
  public record Item(
      String token,
      CodedName kind,
      CodedName category,
      State state,
      boolean isOpen,
      LocalDate lodgedOn,
      LocalDate promisedOn,
      boolean isPromiseBroken) {}
}

package org.jansetu.contact;

import java.util.List;
import org.jansetu.grievance.CallerHistory;

/**
 * What the centre knows of whoever calls.
 *
 * @param interactions newest first, at most 50
 * @param calls how many inbound calls within the days of the rule, this one counted
 * @param isRepeat whether those are so many that the programme's rule speaks of a repeat caller
 * @param grievances what they have lodged; null where no mobile number is known or nothing may be
 *     lodged
 */
public record CallerFile(
    List<InteractionCard> interactions, int calls, boolean isRepeat, CallerHistory grievances) {

  /** Takes a copy. */
  public CallerFile {
    interactions = List.copyOf(interactions);
  }
}

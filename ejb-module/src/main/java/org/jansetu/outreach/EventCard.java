package org.jansetu.outreach;

import java.time.LocalDate;
import java.util.List;
import org.jansetu.shared.LocalText;

/**
 * Something that takes or took place.
 *
 * @param id its id
 * @param kind what it is
 * @param title what it is called
 * @param area code of the area where
 * @param areaPath names of the areas around it, root first
 * @param place where in it
 * @param heldOn the day
 * @param campaign code of the campaign, or null
 * @param state planned, held or cancelled
 * @param reach how many came; null unless it was held
 * @param costPaise what it cost; null unless it was held, and for the public
 * @param note what else is to be known, or why it was cancelled; null where nothing was said
 * @param by user name of who planned it; null for the public
 */
public record EventCard(
    long id,
    EventKind kind,
    String title,
    String area,
    List<LocalText> areaPath,
    String place,
    LocalDate heldOn,
    String campaign,
    String state,
    Integer reach,
    Long costPaise,
    String note,
    String by) {

  /** Takes a copy. */
  public EventCard {
    areaPath = List.copyOf(areaPath);
  }

  EventCard forEveryone() {
    return new EventCard(
        id, kind, title, area, areaPath, place, heldOn, campaign, state, reach, null, note, null);
  }
}

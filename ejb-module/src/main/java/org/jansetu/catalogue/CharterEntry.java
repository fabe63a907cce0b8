package org.jansetu.catalogue;

import org.jansetu.shared.LocalText;

/**
 * What the State's service-guarantee act promises for a service; the act is named in the charter.
 *
 * @param stipulatedDays working days within which the service is due, at least 1
 * @param designatedOfficer who must deliver it, or null where no source says
 * @param firstAppealOfficer who hears the first appeal, or null
 * @param firstAppealDays working days for that decision, or null
 * @param secondAppealOfficer who hears the second appeal, or null
 * @param secondAppealDays working days for that decision, or null
 * @param source where the promise stands, or null
 * @param illustrative true where the entry only shows how a charter looks
 */
public record CharterEntry(
    int stipulatedDays,
    LocalText designatedOfficer,
    LocalText firstAppealOfficer,
    Integer firstAppealDays,
    LocalText secondAppealOfficer,
    Integer secondAppealDays,
    String source,
    boolean illustrative) {}

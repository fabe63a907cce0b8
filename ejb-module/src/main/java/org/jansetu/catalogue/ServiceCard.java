package org.jansetu.catalogue;

import org.jansetu.shared.LocalText;

/**
 * A service in a list.
 *
 * @param code its code
 * @param name what it is called
 * @param department who owns it
 * @param category the group in which it is listed
 * @param kind application, collection, print or ticket
 * @param availability whether it may be asked for now
 * @param stipulatedDays working days within which it is due, or null where nothing is promised
 * @param illustrative true where the row only fills the basket
 */
public record ServiceCard(
    String code,
    LocalText name,
    CodedName department,
    CodedName category,
    String kind,
    Availability availability,
    Integer stipulatedDays,
    boolean illustrative) {}

package org.jansetu.grievance;

import java.time.LocalDate;
import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.LocalText;

/**
 * A grievance that was lodged: what the citizen is told.
 *
 * @param token ten digits; see {@link Token#grouped} for how they are spoken
 * @param kind code of its kind
 * @param promisedOn by when it will be answered; null where nothing is promised
 * @param department which answers for it
 * @param office code of the office where it lies
 * @param officeName what that office is called
 * @param status code of its state
 * @param followCode what a citizen who gave no mobile number needs to follow it, eight digits; else
 *     null
 * @param isReplay whether this repeats the answer to an earlier request with the same key
 */
public record Lodged(
    String token,
    String kind,
    LocalDate promisedOn,
    CodedName department,
    String office,
    LocalText officeName,
    String status,
    String followCode,
    boolean isReplay) {}

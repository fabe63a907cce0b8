package org.jansetu.grievance;

import java.time.LocalDate;

/**
 * A grievance was lodged; told in the same transaction.
 *
 * @param token its token
 * @param kind code of its kind
 * @param category code of its category
 * @param department code of the department that answers for it
 * @param office code of the office where it lies
 * @param channel the way by which it came
 * @param promisedOn by when it is to be answered, or null
 */
public record GrievanceLodged(
    String token,
    String kind,
    String category,
    String department,
    String office,
    GrievanceChannel channel,
    LocalDate promisedOn) {}

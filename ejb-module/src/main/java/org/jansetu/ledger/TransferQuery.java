package org.jansetu.ledger;

import java.time.LocalDate;

/**
 * Which transfers an auditor wants to see; a null field does not restrict.
 *
 * @param from first day
 * @param until last day
 * @param kind account kind's code on either side
 * @param owner account owner on either side
 * @param posting one posting
 * @param cursor where the last page ended
 * @param limit at most 200
 */
public record TransferQuery(
    LocalDate from,
    LocalDate until,
    String kind,
    String owner,
    Long posting,
    String cursor,
    int limit) {}

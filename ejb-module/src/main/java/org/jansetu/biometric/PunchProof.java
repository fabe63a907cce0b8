package org.jansetu.biometric;

import java.time.OffsetDateTime;

/**
 * A punch that was taken, and what it rests on.
 *
 * @param pin the person's number
 * @param centre code of the centre
 * @param at when, to the second
 * @param way scanner or phone
 * @param isWeaker whether it proves less than a finger does
 * @param score how alike the fingers are; null for a telephone
 * @param metres how far from the centre; null for a scanner
 */
public record PunchProof(
    String pin,
    String centre,
    OffsetDateTime at,
    String way,
    boolean isWeaker,
    Integer score,
    Integer metres) {}

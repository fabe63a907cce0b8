package org.jansetu.exam;

/**
 * How many candidates an examination has.
 *
 * @param paid those who have paid and are not cancelled
 * @param seated those of them with a roll number
 * @param corrected those of them who have corrected something
 * @param withdrawn those whose receipt was cancelled
 * @param refundsDue refunds that are still to be made
 * @param refundsDone refunds that are made
 * @param refundPaise what all refunds come to, in paise
 */
public record ExamCounts(
    long paid,
    long seated,
    long corrected,
    long withdrawn,
    long refundsDue,
    long refundsDone,
    long refundPaise) {}

package org.jansetu.exam;

import java.time.LocalDateTime;

/**
 * Announce changed dates; in the programme's own time, each null where it stays.
 *
 * @param opens the first moment at which forms are taken
 * @param lastAt the last second without a late fee
 * @param lateUntil the last second with one
 * @param correctionFrom the first moment at which answers may be corrected
 * @param correctionUntil the last second of that
 * @param orderNumber by which order, 1 to 80 characters
 */
public record Announcement(
    LocalDateTime opens,
    LocalDateTime lastAt,
    LocalDateTime lateUntil,
    LocalDateTime correctionFrom,
    LocalDateTime correctionUntil,
    String orderNumber) {}

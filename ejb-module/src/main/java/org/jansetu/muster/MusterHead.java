package org.jansetu.muster;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jansetu.shared.LocalText;

/**
 * A report, without its lines.
 *
 * @param id its number
 * @param department code of the department
 * @param departmentName its name
 * @param week the Monday of the week that it tells of
 * @param madeAt when it was made and sent
 * @param readBy unread on this day, it goes to the Collector
 * @param readAt when the head opened it, or null
 * @param reader who that was, or null
 * @param raisedAt since when the Collector has it, or null
 * @param harm what it counts as harm
 * @param totals over what the caller may see of it
 */
public record MusterHead(
    long id,
    String department,
    LocalText departmentName,
    LocalDate week,
    OffsetDateTime madeAt,
    LocalDate readBy,
    OffsetDateTime readAt,
    String reader,
    OffsetDateTime raisedAt,
    HarmRule harm,
    MusterTotals totals) {}

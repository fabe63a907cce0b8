package org.jansetu.contact;

import java.time.OffsetDateTime;

/**
 * A call that was drawn for a review.
 *
 * @param call its number
 * @param agent who spoke
 * @param answeredAt when
 * @param talkSeconds how long
 * @param wrapUp how it ended
 * @param kinds codes of what was recorded in it, parted by commas
 * @param score 1 to 5, or null while it waits
 * @param remark what the reviewer says, or null
 * @param reviewer who reviewed it, or null
 */
public record ReviewCard(
    long call,
    String agent,
    OffsetDateTime answeredAt,
    int talkSeconds,
    String wrapUp,
    String kinds,
    Integer score,
    String remark,
    String reviewer) {}

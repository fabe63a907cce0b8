package org.jansetu.contact;

import java.time.OffsetDateTime;

/**
 * What somebody wanted and what was done about it.
 *
 * @param id its number
 * @param at when
 * @param agent who spoke
 * @param direction inbound or outbound
 * @param kind code of what the caller wanted
 * @param article code of the article that was told, or null
 * @param token of the grievance, or null
 * @param note scrubbed, or null
 * @param isClosed whether nothing is left to do
 */
public record InteractionCard(
    long id,
    OffsetDateTime at,
    String agent,
    String direction,
    String kind,
    String article,
    String token,
    String note,
    boolean isClosed) {}

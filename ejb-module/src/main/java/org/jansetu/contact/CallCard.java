package org.jansetu.contact;

import java.time.OffsetDateTime;

/**
 * A call at an agent's seat; the number is asked for separately.
 *
 * @param id its number
 * @param direction inbound or outbound
 * @param state ringing, talking, wrap-up, done or lost
 * @param isKnown whether the caller's number is known
 * @param rangAt when it rang
 * @param answeredAt when it was answered, or null
 * @param draft what the agent has typed so far, or null
 */
public record CallCard(
    long id,
    String direction,
    String state,
    boolean isKnown,
    OffsetDateTime rangAt,
    OffsetDateTime answeredAt,
    CallDraft draft) {}

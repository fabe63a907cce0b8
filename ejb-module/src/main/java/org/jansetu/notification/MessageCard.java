package org.jansetu.notification;

import java.time.OffsetDateTime;

/**
 * A message as it stands in the outbox.
 *
 * @param id its number
 * @param channel how it goes
 * @param to the mobile number or address
 * @param template code of its template
 * @param subject of an e-mail; empty otherwise
 * @param text what it says
 * @param state where it is
 * @param reason why it failed or was suppressed, or is tried again; null otherwise
 * @param at when it was written, with the programme's offset
 */
public record MessageCard(
    long id,
    Channel channel,
    String to,
    String template,
    String subject,
    String text,
    MessageState state,
    String reason,
    OffsetDateTime at) {}

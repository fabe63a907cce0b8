package org.jansetu.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;

/**
 * One thing that somebody did.
 *
 * @param id the event's id
 * @param at when, with the programme's offset
 * @param actor the username; empty for a visitor without a login
 * @param action stable words such as {@code kiosk.suspended}
 * @param subject what it was done to, such as a kiosk's code
 * @param detail what changed
 * @param requestId the request in whose log lines to look
 */
public record AuditEntry(
    long id,
    OffsetDateTime at,
    String actor,
    String action,
    String subject,
    JsonNode detail,
    String requestId) {}

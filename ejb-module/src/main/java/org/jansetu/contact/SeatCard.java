package org.jansetu.contact;

import java.time.OffsetDateTime;

/**
 * Where an agent sits and what the agent does.
 *
 * @param username the agent
 * @param extension the telephone
 * @param state away, ready, talking or wrap-up
 * @param since since when
 */
public record SeatCard(String username, String extension, String state, OffsetDateTime since) {}

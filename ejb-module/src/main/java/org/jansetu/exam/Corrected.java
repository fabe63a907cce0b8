package org.jansetu.exam;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;

/**
 * An answer that was corrected.
 *
 * @param field its name
 * @param before what it was; a null node where it was not answered
 * @param after what it is since; a null node where it is not answered any more
 * @param by user name of whoever did it
 * @param role in which role
 * @param at when, in the programme's time zone
 */
public record Corrected(
    String field, JsonNode before, JsonNode after, String by, String role, OffsetDateTime at) {}

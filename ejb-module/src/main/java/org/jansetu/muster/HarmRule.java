package org.jansetu.muster;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a report counts as harm besides absence and what waited and waits still.
 *
 * @param countsClosed whether also a grievance that waited on a day of absence and was closed
 *     before the report was made
 * @param lateMinutes from how many minutes on coming late costs a promise day as absence does; null
 *     where it never does
 */
public record HarmRule(boolean countsClosed, Integer lateMinutes) {

  static HarmRule of(JsonNode rosters) {
    JsonNode harm = rosters.path("reports").path("harm");
    return new HarmRule(
        harm.path("closedGrievances").asBoolean(),
        harm.has("lateMinutes") ? harm.get("lateMinutes").asInt() : null);
  }
}

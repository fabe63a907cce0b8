package org.jansetu.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jansetu.tenancy.Programme;

/**
 * When citizens are called, and called again.
 *
 * @param isOn whether the programme has a contact centre
 * @param from not before this hour
 * @param until not after this hour
 * @param retry after so many minutes each time; after the last one no more
 */
record CallingRule(boolean isOn, LocalTime from, LocalTime until, List<Integer> retry) {

  CallingRule {
    retry = List.copyOf(retry);
  }

  static CallingRule of(Programme programme) {
    JsonNode file = programme.section("contact");
    return new CallingRule(
        file.path("kinds").size() > 0,
        LocalTime.parse(file.path("callingHours").path("from").asText("09:00")),
        LocalTime.parse(file.path("callingHours").path("until").asText("20:00")),
        file.path("retryMinutes").valueStream().map(JsonNode::asInt).toList());
  }

  boolean allows(LocalTime now) {
    return !now.isBefore(from) && !now.isAfter(until);
  }

  /** When somebody who has not answered so often is called again; empty when never. */
  Optional<ZonedDateTime> again(int attempts, ZonedDateTime now) {
    if (attempts > retry.size()) {
      return Optional.empty();
    }
    ZonedDateTime due = now.plusMinutes(retry.get(attempts - 1));
    if (due.toLocalTime().isAfter(until)) {
      due = due.plusDays(1).with(from);
    } else if (due.toLocalTime().isBefore(from)) {
      due = due.with(from);
    }
    return Optional.of(due);
  }
}

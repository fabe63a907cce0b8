package org.jansetu.fees;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that a quote depends on, apart from the tariffs themselves.
 *
 * @param service the service asked for
 * @param kiosk where it is asked for; null for a price list, whose lines then name no kiosk,
 *     provider or society
 * @param inputs the form as filled, by field; a null value counts as left out
 * @param citizenPlace area code by kind of area of the citizen, empty where not told
 * @param channel such as {@code kiosk}, never null
 * @param onDate the day of the charge in the programme's time zone
 * @param window {@code open} or {@code late} for a service that is had in a window of time, by the
 *     server's clock and never by what a caller says; empty for any other
 */
public record Facts(
    ServiceFacts service,
    KioskFacts kiosk,
    Map<String, Object> inputs,
    Map<String, String> citizenPlace,
    String channel,
    LocalDate onDate,
    String window) {

  /** Of a service that can be had at any time. */
  public Facts(
      ServiceFacts service,
      KioskFacts kiosk,
      Map<String, Object> inputs,
      Map<String, String> citizenPlace,
      String channel,
      LocalDate onDate) {
    this(service, kiosk, inputs, citizenPlace, channel, onDate, "");
  }

  /** Takes copies, so that nothing changes while a quote is made. */
  public Facts {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(onDate, "day");
    Objects.requireNonNull(window, "window");
    inputs = inputs == null ? Map.of() : given(inputs);
    citizenPlace = citizenPlace == null ? Map.of() : Map.copyOf(citizenPlace);
  }

  private static Map<String, Object> given(Map<String, Object> inputs) {
    for (Object value : inputs.values()) {
      if (value == null) {
        Map<String, Object> given = new HashMap<>(inputs);
        given.values().removeIf(Objects::isNull);
        return Map.copyOf(given);
      }
    }
    return Map.copyOf(inputs);
  }
}

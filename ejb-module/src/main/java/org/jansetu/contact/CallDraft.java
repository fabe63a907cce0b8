package org.jansetu.contact;

import java.util.Map;

/**
 * What an agent has typed during a call; every part may be null.
 *
 * @param kind code of what the caller wants
 * @param category code of the category
 * @param area code of the place
 * @param description what it is about
 * @param name the caller's name
 * @param key under which it will be lodged, so that lodging it twice lodges it once
 * @param answers answers to what the category asks, by code
 */
public record CallDraft(
    String kind,
    String category,
    String area,
    String description,
    String name,
    String key,
    Map<String, String> answers) {

  /** Takes a copy; null stands for nothing. */
  public CallDraft {
    answers = answers == null ? Map.of() : Map.copyOf(answers);
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "CallDraft[sealed]";
  }
}

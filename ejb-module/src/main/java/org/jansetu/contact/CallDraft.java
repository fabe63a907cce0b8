package org.jansetu.contact;

/**
 * What an agent has typed during a call; every part may be null.
 *
 * @param kind code of what the caller wants
 * @param category code of the category
 * @param area code of the place
 * @param description what it is about
 * @param name the caller's name
 * @param key under which it will be lodged, so that lodging it twice lodges it once
 */
public record CallDraft(
    String kind, String category, String area, String description, String name, String key) {

  /** Names nobody. */
  @Override
  public String toString() {
    return "CallDraft[sealed]";
  }
}

package org.jansetu.knowledge;

import java.util.Map;
import java.util.Optional;
import org.jansetu.condition.Conditions;
import org.jansetu.condition.Given;

/**
 * Who asks, as a condition sees it.
 *
 * @param who what was told, by the codes of the facts
 * @param place the area of each kind that the person lives in; empty where no place was told
 */
record Asker(Map<String, Object> who, Map<String, String> place) implements Given {

  static final String WHO = "who";
  static final String PLACE = "place";

  /** What a condition may name. */
  static final Map<String, Conditions.Kind> NAMES =
      Map.of(WHO, Conditions.Kind.VALUES, PLACE, Conditions.Kind.TEXTS);

  Asker {
    who = Map.copyOf(who);
    place = Map.copyOf(place);
  }

  /** Whether anything at all was told. */
  boolean isTold() {
    return !who.isEmpty() || !place.isEmpty();
  }

  @Override
  public Optional<Object> find(String name) {
    return switch (name) {
      case WHO -> Optional.of(who);
      case PLACE -> Optional.of(place);
      default -> Optional.empty();
    };
  }

  @Override
  public boolean lacks(String variable, String key) {
    return variable.equals(WHO) ? !who.containsKey(key) : !place.containsKey(key);
  }
}

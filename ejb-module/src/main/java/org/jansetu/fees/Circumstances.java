package org.jansetu.fees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.condition.Conditions;
import org.jansetu.condition.Given;

/** The facts of one quote as a condition sees them; made only when a condition is asked. */
final class Circumstances implements Given {

  static final String INPUTS = "inputs";
  static final String KIOSK = "kiosk";
  static final String SERVICE = "service";
  static final String CHANNEL = "channel";
  static final String ON = "on";
  static final String WINDOW = "window";

  /** What the conditions of a tariff may name. */
  static final Map<String, Conditions.Kind> NAMES =
      Map.of(
          INPUTS, Conditions.Kind.VALUES,
          KIOSK, Conditions.Kind.TEXTS,
          SERVICE, Conditions.Kind.TEXTS,
          CHANNEL, Conditions.Kind.TEXT,
          ON, Conditions.Kind.TEXT,
          WINDOW, Conditions.Kind.TEXT);

  private final Facts facts;
  private Object inputs;
  private Map<String, String> kiosk;
  private Map<String, String> service;

  Circumstances(Facts facts) {
    this.facts = facts;
  }

  @Override
  public Optional<Object> find(String name) {
    return switch (name) {
      case INPUTS -> Optional.of(inputs());
      case KIOSK -> Optional.of(kiosk());
      case SERVICE -> Optional.of(service());
      case CHANNEL -> Optional.of(facts.channel());
      case ON -> Optional.of(facts.onDate().toString());
      case WINDOW -> Optional.of(facts.window());
      default -> Optional.empty();
    };
  }

  @Override
  public boolean lacks(String variable, String key) {
    if (variable.equals(INPUTS)) {
      return !facts.inputs().containsKey(key);
    }
    return find(variable).orElse(null) instanceof Map<?, ?> map && !map.containsKey(key);
  }

  private Object inputs() {
    if (inputs == null) {
      inputs = plain(facts.inputs());
    }
    return inputs;
  }

  private Map<String, String> kiosk() {
    if (kiosk == null) {
      KioskFacts given = facts.kiosk();
      Map<String, String> seen = new HashMap<>();
      if (given != null) {
        seen.putAll(given.place());
        put(seen, "code", given.code());
        put(seen, "type", given.type());
        put(seen, "provider", given.provider());
        put(seen, "society", given.society());
      }
      kiosk = seen;
    }
    return kiosk;
  }

  private Map<String, String> service() {
    if (service == null) {
      ServiceFacts given = facts.service();
      Map<String, String> seen = new HashMap<>();
      put(seen, "code", given.code());
      put(seen, "department", given.department());
      put(seen, "category", given.category());
      put(seen, "kind", given.kind());
      put(seen, "segment", given.segment());
      service = seen;
    }
    return service;
  }

  // What is unknown stays out, so that a condition on it does not hold instead of failing.
  private static void put(Map<String, String> seen, String name, String value) {
    if (value != null) {
      seen.put(name, value);
    }
  }

  // CEL knows one kind of whole number; JSON readers make several.
  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> seen = new HashMap<>();
      map.forEach((key, inner) -> seen.put(key, plain(inner)));
      return seen;
    }
    if (value instanceof List<?> list) {
      List<Object> seen = new ArrayList<>(list.size());
      list.forEach(inner -> seen.add(plain(inner)));
      return seen;
    }
    Long whole = Inputs.integer(value);
    return whole == null ? value : whole;
  }
}

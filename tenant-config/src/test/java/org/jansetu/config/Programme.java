package org.jansetu.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A programme with what its reference folder brings.
 *
 * @param kindOf kind of every area the programme may name, by code
 * @param parentOf code of the area each area lies in; empty for the top
 * @param departments codes of every department it may name
 */
record Programme(
    String code,
    Map<String, String> kindOf,
    Map<String, String> parentOf,
    Set<String> departments) {

  static Programme of(String code) {
    JsonNode hierarchy = Folders.yaml(code, "hierarchy.yaml");
    Map<String, String> kindOf = new HashMap<>();
    Map<String, String> parentOf = new HashMap<>();
    Set<String> departments = new HashSet<>();
    if (hierarchy.has("reference")) {
      var folder = Folders.REFERENCE.resolve(hierarchy.get("reference").asText());
      for (Map<String, String> row : Folders.csv(folder.resolve("areas.csv"))) {
        kindOf.put(row.get("code"), row.get("kind"));
        parentOf.put(row.get("code"), row.get("parent"));
      }
      Folders.csv(folder.resolve("departments.csv"))
          .forEach(row -> departments.add(row.get("code")));
    }
    for (JsonNode area : hierarchy.path("areas")) {
      kindOf.put(area.get("code").asText(), area.get("kind").asText());
      parentOf.put(area.get("code").asText(), area.get("parent").asText(""));
    }
    departments.addAll(Folders.codes(Folders.yaml(code, "services.yaml").path("departments")));
    return new Programme(code, kindOf, parentOf, departments);
  }

  boolean has(String name) {
    return java.nio.file.Files.exists(Folders.TENANTS.resolve(code).resolve(name));
  }

  JsonNode file(String name) {
    return Folders.yaml(code, name);
  }

  /** Whether the area lies in the other one, or is it. */
  boolean within(String area, String outer) {
    for (String at = area; at != null && !at.isEmpty() && !at.equals("null"); ) {
      if (at.equals(outer)) {
        return true;
      }
      at = parentOf.get(at);
    }
    return false;
  }

  /** The area of this kind in which the area lies, or null. */
  String placeOf(String area, String kind) {
    for (String at = area; at != null && !at.isEmpty() && !at.equals("null"); ) {
      if (kind.equals(kindOf.get(at))) {
        return at;
      }
      at = parentOf.get(at);
    }
    return null;
  }
}

package org.jansetu.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jansetu.tenancy.Programme;

/**
 * Which services hand out lines of which register.
 *
 * @param rules by code of the service
 */
record PrintRules(Map<String, Rule> rules) {

  /**
   * How a service hands out lines.
   *
   * @param register code of the register
   * @param keyInputs fields of the service's form that make up the key
   * @param needsSheet whether each page of a copy uses up a numbered sheet
   */
  record Rule(String register, List<String> keyInputs, boolean needsSheet) {

    /** The key, its parts joined by a slash; empty where a part was not answered. */
    Optional<String> key(Function<String, String> answer) {
      List<String> parts = keyInputs.stream().map(answer).toList();
      boolean isWhole = parts.stream().noneMatch(part -> part == null || part.isBlank());
      return isWhole
          ? Optional.of(String.join("/", parts.stream().map(String::strip).toList()))
          : Optional.empty();
    }
  }

  /** What this version says. */
  static PrintRules of(Programme programme) {
    Map<String, Rule> rules = new HashMap<>();
    for (JsonNode register : programme.section("registers").path("registers")) {
      JsonNode prints = register.path("prints");
      List<String> keys = prints.path("keyInputs").valueStream().map(JsonNode::asText).toList();
      boolean isNumbered = "numbered".equals(prints.path("stationery").asText());
      for (JsonNode service : prints.path("services")) {
        rules.put(service.asText(), new Rule(register.path("code").asText(), keys, isNumbered));
      }
    }
    return new PrintRules(Map.copyOf(rules));
  }
}

package org.jansetu.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Programme;

/** The facts that a programme asks for, and what was answered as a condition sees it. */
record FactBook(List<Fact> facts) {

  private static final int MOST_DIGITS = 9;

  FactBook {
    facts = List.copyOf(facts);
  }

  static FactBook of(Programme programme) {
    return of(programme.section("knowledge"));
  }

  static FactBook of(JsonNode section) {
    List<Fact> facts = new ArrayList<>();
    for (JsonNode node : section.path("facts")) {
      List<Fact.Choice> choices = new ArrayList<>();
      for (JsonNode choice : node.path("choices")) {
        String code = choice.path("code").asText("-");
        choices.add(new Fact.Choice(code, Programme.text(choice.path("label"), code)));
      }
      String code = node.path("code").asText("-");
      facts.add(new Fact(code, Programme.text(node.path("label"), code), kind(node), choices));
    }
    return new FactBook(facts);
  }

  private static Fact.Kind kind(JsonNode node) {
    return switch (node.path("kind").asText()) {
      case "number" -> Fact.Kind.NUMBER;
      case "choice" -> Fact.Kind.CHOICE;
      default -> Fact.Kind.YES_NO;
    };
  }

  /** Whether a condition may ask for it. */
  boolean knows(String code) {
    return facts.stream().anyMatch(fact -> fact.code().equals(code));
  }

  /** The answers in the kinds that conditions compare. Refuses with invalid-input. */
  Map<String, Object> read(Map<String, String> told) {
    Map<String, Object> read = new HashMap<>();
    List<Violation> violations = new ArrayList<>();
    for (Fact fact : facts) {
      String answer = told.get(fact.code());
      if (answer == null || answer.isBlank()) {
        continue;
      }
      Object value = value(fact, answer.strip());
      if (value == null) {
        violations.add(new Violation("/" + fact.code(), "not-allowed", wanted(fact)));
      } else {
        read.put(fact.code(), value);
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return read;
  }

  private static Object value(Fact fact, String answer) {
    return switch (fact.kind()) {
      case NUMBER ->
          answer.length() <= MOST_DIGITS && answer.chars().allMatch(c -> c >= '0' && c <= '9')
              ? Long.valueOf(answer)
              : null;
      case CHOICE ->
          fact.choices().stream().anyMatch(choice -> choice.code().equals(answer)) ? answer : null;
      case YES_NO -> List.of("true", "false").contains(answer) ? Boolean.valueOf(answer) : null;
    };
  }

  private static String wanted(Fact fact) {
    return switch (fact.kind()) {
      case NUMBER -> "0-999999999";
      case CHOICE -> String.join(", ", fact.choices().stream().map(Fact.Choice::code).toList());
      case YES_NO -> "true, false";
    };
  }
}

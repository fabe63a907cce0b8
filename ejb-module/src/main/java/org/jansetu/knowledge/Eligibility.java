package org.jansetu.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jansetu.condition.BadCondition;
import org.jansetu.condition.Condition;
import org.jansetu.condition.Conditions;

/**
 * Judges for whom an article is. A condition is compiled once and kept by its text, whichever
 * programme wrote it: it knows nothing of a programme but the names of its facts.
 */
@ApplicationScoped
class Eligibility {

  private static final int MOST_KEPT = 5_000;
  private static final String AREA = "area";

  private final Map<String, Condition> compiled = new ConcurrentHashMap<>();

  /** What is wrong with a condition, if anything is: it does not compile, or asks for no fact. */
  static Optional<String> fault(String condition, FactBook book) {
    try {
      for (String name : compile(condition).reads()) {
        boolean isFact =
            name.startsWith(Asker.WHO + ".") && book.knows(name.substring(Asker.WHO.length() + 1));
        if (!isFact && !name.startsWith(Asker.PLACE + ".")) {
          return Optional.of("there is no fact " + name);
        }
      }
      return Optional.empty();
    } catch (BadCondition e) {
      return Optional.of(e.getMessage());
    }
  }

  /** Whether it is for the person; empty where more must be told. */
  Optional<Boolean> judge(String condition, Asker asker) {
    return condition == null ? Optional.of(true) : known(condition).tell(asker);
  }

  /** The facts that the condition asks for and that were not told. */
  List<String> asks(String condition, Asker asker) {
    Set<String> asks = new TreeSet<>();
    for (String name : known(condition).reads()) {
      int dot = name.indexOf('.');
      String variable = dot < 0 ? name : name.substring(0, dot);
      String key = dot < 0 ? "" : name.substring(dot + 1);
      if (asker.lacks(variable, key)) {
        asks.add(variable.equals(Asker.WHO) ? key : AREA);
      }
    }
    return List.copyOf(asks);
  }

  private Condition known(String text) {
    Condition known = compiled.get(text);
    if (known == null) {
      try {
        known = compile(text);
      } catch (BadCondition e) {
        throw new IllegalStateException("a published condition compiles: " + text, e);
      }
      if (compiled.size() >= MOST_KEPT) {
        compiled.clear();
      }
      compiled.put(text, known);
    }
    return known;
  }

  private static Condition compile(String text) throws BadCondition {
    return new Conditions(Asker.NAMES).compile(text);
  }
}

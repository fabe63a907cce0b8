package org.jansetu.onboarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.shared.Finding;

/** Collects findings; a check that fails again and again stops filling the list after a while. */
final class Findings {

  private static final int MOST_OF_ONE_CHECK = 200;

  private final List<Finding> found = new ArrayList<>();
  private final Map<String, Integer> perCheck = new HashMap<>();

  void add(String file, String key, String check, String why) {
    add(new Finding(file, key, check, why));
  }

  void add(Finding finding) {
    int times = perCheck.merge(finding.check(), 1, Integer::sum);
    if (times <= MOST_OF_ONE_CHECK) {
      found.add(finding);
    } else if (times == MOST_OF_ONE_CHECK + 1) {
      found.add(
          new Finding(
              finding.file(),
              "",
              finding.check(),
              "the same is found more than " + MOST_OF_ONE_CHECK + " times; the rest is left out"));
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Finding> list() {
    return List.copyOf(found);
  }
}

package org.jansetu.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jansetu.shared.Finding;

/**
 * What {@code training.yaml} must keep beyond its shape: codes stand once, the right answer is one
 * of the answers, a test does not ask more than there is. Plain; works on a file that is misshapen,
 * too.
 */
public final class TrainingChecks {

  private static final String FILE = "training.yaml";

  private final List<Finding> findings = new ArrayList<>();

  private TrainingChecks() {}

  /** Everything wrong with the file; missing where the folder has none. */
  public static List<Finding> of(JsonNode file) {
    TrainingChecks checks = new TrainingChecks();
    Set<String> codes = new HashSet<>();
    boolean isNeeded = false;
    for (int i = 0; i < file.path("courses").size(); i++) {
      JsonNode course = file.path("courses").path(i);
      String key = "/courses/" + i;
      checks.once(codes, course, key);
      checks.questions(key, course);
      isNeeded = isNeeded || course.path("needed").asBoolean();
    }
    if (file.path("neededToOpen").asBoolean() && !isNeeded) {
      checks.reject("/neededToOpen", "training-needed", "no course is needed");
    }
    return List.copyOf(checks.findings);
  }

  private void questions(String key, JsonNode course) {
    JsonNode questions = course.path("questions");
    if (course.path("asks").asInt() > questions.size()) {
      reject(key + "/asks", "training-asks", "the course has " + questions.size() + " questions");
    }
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < questions.size(); i++) {
      JsonNode question = questions.path(i);
      String place = key + "/questions/" + i;
      once(codes, question, place);
      Set<String> options = new HashSet<>();
      for (int o = 0; o < question.path("options").size(); o++) {
        once(options, question.path("options").path(o), place + "/options/" + o);
      }
      if (!options.contains(question.path("right").asText())) {
        reject(place + "/right", "training-right-known", "this is none of the answers");
      }
    }
  }

  private void once(Set<String> known, JsonNode node, String key) {
    String code = node.path("code").asText();
    if (!known.add(code)) {
      reject(key + "/code", "training-code-once", code + " stands here a second time");
    }
  }

  private void reject(String key, String check, String why) {
    findings.add(new Finding(FILE, key, check, why));
  }
}

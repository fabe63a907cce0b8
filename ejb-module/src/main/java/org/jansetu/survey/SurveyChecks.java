package org.jansetu.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jansetu.shared.Finding;

/**
 * What {@code surveys.yaml} must keep beyond its shape: codes stand once, a choice has something to
 * choose from, days are in order, departments are there, what is published is a scale. Plain; works
 * on a misshapen file, too.
 */
public final class SurveyChecks {

  private static final String FILE = "surveys.yaml";

  private final List<Finding> findings = new ArrayList<>();

  private SurveyChecks() {}

  /**
   * Everything wrong with the file.
   *
   * @param file the file as data; missing where the folder has none
   * @param departments codes of departments
   */
  public static List<Finding> of(JsonNode file, Set<String> departments) {
    SurveyChecks checks = new SurveyChecks();
    checks.once(file.path("surveys"), "/surveys");
    checks.once(file.path("consultations"), "/consultations");
    for (int i = 0; i < file.path("surveys").size(); i++) {
      checks.survey(file.path("surveys").path(i), "/surveys/" + i);
    }
    for (int i = 0; i < file.path("consultations").size(); i++) {
      JsonNode draft = file.path("consultations").path(i);
      String at = "/consultations/" + i;
      checks.days(draft, at);
      String department = draft.path("department").asText();
      if (!departments.contains(department)) {
        checks.reject(
            at + "/department", "survey-department-known", "there is no department " + department);
      }
    }
    return List.copyOf(checks.findings);
  }

  private void survey(JsonNode survey, String at) {
    days(survey, at);
    JsonNode questions = survey.path("questions");
    once(questions, at + "/questions");
    for (int i = 0; i < questions.size(); i++) {
      JsonNode question = questions.path(i);
      String type = question.path("type").asText();
      boolean isChosen = type.equals("choice") || type.equals("choices");
      if (isChosen == question.path("options").isEmpty()) {
        reject(
            at + "/questions/" + i + "/options",
            "survey-options",
            isChosen ? "a choice needs options" : "only a choice has options");
      }
      once(question.path("options"), at + "/questions/" + i + "/options");
    }
    if (survey.has("publishes")) {
      publishes(survey, at + "/publishes");
    }
  }

  /** Only a receipt says of which kiosk and service somebody speaks. */
  private void publishes(JsonNode survey, String at) {
    String question = survey.path("publishes").path("question").asText();
    boolean isScale =
        survey
            .path("questions")
            .valueStream()
            .anyMatch(
                one ->
                    one.path("code").asText().equals(question)
                        && one.path("type").asText().equals("scale"));
    if (!isScale) {
      reject(at + "/question", "survey-publishes", question + " is no scale of this survey");
    }
    if (!survey.path("by").asText().equals("receipt")) {
      reject(at, "survey-publishes", "only a survey by receipt knows kiosk and service");
    }
  }

  private void once(JsonNode list, String at) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String code = list.path(i).path("code").asText();
      if (!codes.add(code)) {
        reject(at + "/" + i + "/code", "survey-code-once", code + " stands here a second time");
      }
    }
  }

  private void days(JsonNode node, String at) {
    try {
      LocalDate from = LocalDate.parse(node.path("from").asText());
      if (node.has("until") && LocalDate.parse(node.path("until").asText()).isBefore(from)) {
        reject(at + "/until", "survey-days", "it ends before it begins");
      }
    } catch (DateTimeException e) {
      reject(at, "survey-days", "a day is not in the calendar");
    }
  }

  private void reject(String pointer, String check, String why) {
    findings.add(new Finding(FILE, pointer, check, why));
  }
}

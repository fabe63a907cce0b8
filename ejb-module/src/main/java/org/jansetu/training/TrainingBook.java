package org.jansetu.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.catalogue.CodedName;
import org.jansetu.tenancy.Programme;

/**
 * The courses of one version of a programme.
 *
 * @param courses by their codes, in the order of the folder
 * @param isNeededToOpen whether a kiosk goes live only with a trained operator
 * @param attemptsPerDay how often a test may be begun on one day
 * @param sandbox code of the programme to practise in, or null
 */
record TrainingBook(
    Map<String, Course> courses, boolean isNeededToOpen, int attemptsPerDay, String sandbox) {

  static TrainingBook of(Programme programme) {
    JsonNode file = programme.section("training");
    Map<String, Course> courses = new LinkedHashMap<>();
    for (JsonNode node : file.path("courses")) {
      String code = node.path("code").asText();
      courses.put(
          code,
          new Course(
              code,
              Programme.text(node.path("name"), code),
              node.path("needed").asBoolean(),
              node.path("passPercent").asInt(),
              node.path("validMonths").asInt(),
              node.path("asks").asInt(),
              node.path("lessons").valueStream().map(TrainingBook::lesson).toList(),
              questions(node),
              node.path("illustrative").asBoolean()));
    }
    return new TrainingBook(
        Collections.unmodifiableMap(courses),
        file.path("neededToOpen").asBoolean(),
        file.path("attemptsPerDay").asInt(1),
        file.path("sandbox").asText(null));
  }

  private static Course.Lesson lesson(JsonNode node) {
    return new Course.Lesson(
        Programme.text(node.path("title"), "-"), Programme.text(node.path("text"), "-"));
  }

  private static List<Course.Question> questions(JsonNode course) {
    return course
        .path("questions")
        .valueStream()
        .map(
            node ->
                new Course.Question(
                    node.path("code").asText(),
                    Programme.text(node.path("text"), "-"),
                    node.path("options")
                        .valueStream()
                        .map(
                            option ->
                                new CodedName(
                                    option.path("code").asText(),
                                    Programme.text(option.path("text"), "-")))
                        .toList(),
                    node.path("right").asText()))
        .toList();
  }

  List<Course> needed() {
    return courses.values().stream().filter(Course::needed).toList();
  }
}

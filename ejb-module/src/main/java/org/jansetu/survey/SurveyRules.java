package org.jansetu.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programme;

/**
 * What one version of a programme asks people; pure.
 *
 * @param surveys surveys, each as if it were closed
 * @param drafts drafts for comment
 * @param commentsDaily comments that one network address may make in a day
 */
record SurveyRules(List<Survey> surveys, List<Draft> drafts, int commentsDaily) {

  private static final int SCALE = 5;

  /** A draft as the folder has it. */
  record Draft(
      String code,
      LocalText title,
      String department,
      LocalText summary,
      LocalText text,
      LocalDate from,
      LocalDate until) {

    boolean isOpen(LocalDate today) {
      return !today.isBefore(from) && !today.isAfter(until);
    }
  }

  static SurveyRules of(Programme programme) {
    JsonNode file = programme.section("surveys");
    return new SurveyRules(
        file.path("surveys").valueStream().map(SurveyRules::survey).toList(),
        file.path("consultations").valueStream().map(SurveyRules::draft).toList(),
        file.path("commentsDaily").asInt(20));
  }

  private static Survey survey(JsonNode node) {
    return new Survey(
        node.path("code").asText(),
        text(node, "title"),
        text(node, "intro"),
        node.path("by").asText(),
        day(node, "from"),
        node.has("until") ? day(node, "until") : null,
        false,
        node.has("publishes") ? publishing(node.path("publishes")) : null,
        node.path("questions").valueStream().map(SurveyRules::question).toList());
  }

  private static Survey.Publishing publishing(JsonNode node) {
    return new Survey.Publishing(node.path("question").asText(), node.path("from").asInt(1));
  }

  private static Survey.Question question(JsonNode node) {
    String type = node.path("type").asText();
    List<CodedName> options = new ArrayList<>();
    if (type.equals("scale")) {
      for (int i = 1; i <= SCALE; i++) {
        options.add(new CodedName(Integer.toString(i), LocalText.english(Integer.toString(i))));
      }
    }
    for (JsonNode option : node.path("options")) {
      options.add(new CodedName(option.path("code").asText(), text(option, "name")));
    }
    return new Survey.Question(
        node.path("code").asText(),
        text(node, "text"),
        type,
        node.path("required").asBoolean(),
        List.copyOf(options));
  }

  private static Draft draft(JsonNode node) {
    return new Draft(
        node.path("code").asText(),
        text(node, "title"),
        node.path("department").asText(),
        text(node, "summary"),
        text(node, "draft"),
        day(node, "from"),
        day(node, "until"));
  }

  private static LocalText text(JsonNode node, String key) {
    return Programme.text(node.path(key), node.path("code").asText());
  }

  private static LocalDate day(JsonNode node, String key) {
    return LocalDate.parse(node.path(key).asText());
  }
}

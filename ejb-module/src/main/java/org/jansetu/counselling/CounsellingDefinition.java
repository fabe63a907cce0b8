package org.jansetu.counselling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programme;

/**
 * A counselling as the folder has it.
 *
 * @param code its code
 * @param name what it is called
 * @param exam code of the examination whose candidates choose
 * @param choices when and how much they choose
 * @param rounds how many rounds there are
 * @param answerDays calendar days after a round for an answer, until the end of the last of them
 * @param vacancies what there is to choose, in the order of the folder
 * @param passing to whom kept seats go that find nobody
 * @param instructions what stands on the letter
 * @param illustrative whether it is made up
 */
record CounsellingDefinition(
    String code,
    LocalText name,
    String exam,
    Choosing choices,
    int rounds,
    int answerDays,
    List<Vacancy> vacancies,
    List<PassingRule> passing,
    List<LocalText> instructions,
    boolean illustrative) {

  /**
   * When and how much is chosen.
   *
   * @param from the first moment
   * @param until the last second
   * @param most the most choices of one candidate
   */
  record Choosing(Instant from, Instant until, int most) {}

  /**
   * Something to choose.
   *
   * @param code its code
   * @param name what it is called
   * @param seats how many there are of each kind: open, or kept for a category
   */
  record Vacancy(String code, LocalText name, Map<String, Integer> seats) {}

  static CounsellingDefinition read(JsonNode node, Programme programme) {
    String code = node.path("code").asText();
    JsonNode choices = node.path("choices");
    List<Vacancy> vacancies = new ArrayList<>();
    for (JsonNode one : node.path("vacancies")) {
      Map<String, Integer> seats = new LinkedHashMap<>();
      one.path("seats").properties().forEach(s -> seats.put(s.getKey(), s.getValue().asInt()));
      String vacancy = one.path("code").asText();
      vacancies.add(new Vacancy(vacancy, Programme.text(one.path("name"), vacancy), seats));
    }
    return new CounsellingDefinition(
        code,
        Programme.text(node.path("name"), code),
        node.path("exam").asText(),
        new Choosing(
            moment(choices.path("from"), programme),
            moment(choices.path("until"), programme),
            choices.path("most").asInt()),
        node.path("rounds").asInt(),
        node.path("answerDays").asInt(),
        List.copyOf(vacancies),
        node.path("passing").valueStream().map(CounsellingDefinition::rule).toList(),
        node.path("instructions").valueStream().map(line -> Programme.text(line, "")).toList(),
        node.path("illustrative").asBoolean());
  }

  private static PassingRule rule(JsonNode node) {
    return new PassingRule(
        node.path("from").asText(), node.path("to").asText(), node.path("round").asInt());
  }

  private static Instant moment(JsonNode text, Programme programme) {
    return LocalDateTime.parse(text.asText()).atZone(programme.zone()).toInstant();
  }

  Optional<Vacancy> vacancy(String wanted) {
    return vacancies.stream().filter(one -> one.code().equals(wanted)).findFirst();
  }

  /** What a vacancy is called; its code when the folder no longer has it. */
  LocalText nameOf(String vacancy) {
    return vacancy(vacancy).map(Vacancy::name).orElseGet(() -> LocalText.english(vacancy));
  }

  /** The seats of all vacancies, to be kept from the first round on. */
  Map<String, Map<String, Integer>> seats() {
    Map<String, Map<String, Integer>> seats = new LinkedHashMap<>();
    vacancies.forEach(one -> seats.put(one.code(), one.seats()));
    return seats;
  }

  /** What its files are called. */
  String fileName(String kind) {
    return code.toLowerCase(Locale.ROOT) + "-" + kind;
  }
}

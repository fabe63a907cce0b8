package org.jansetu.counselling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.shared.Finding;

/**
 * What {@code counselling.yaml} must keep beyond its shape: every counselling follows an
 * examination whose form asks for the category, chooses before it ends, and keeps seats for
 * categories that the form knows. Plain; works on files that are misshapen, too.
 */
public final class CounsellingChecks {

  /** The answer of a form by which seats are kept. */
  static final String CATEGORY = "category";

  private static final String FILE = "counselling.yaml";

  private final Map<String, JsonNode> files;
  private final Map<String, JsonNode> exams = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private CounsellingChecks(Map<String, JsonNode> files) {
    this.files = files;
    file("exams").path("exams").forEach(exam -> exams.put(exam.path("code").asText(), exam));
  }

  /**
   * Everything wrong with the counsellings of a folder.
   *
   * @param files the files of the folder as data, by their names without ending
   */
  public static List<Finding> of(Map<String, JsonNode> files) {
    CounsellingChecks checks = new CounsellingChecks(files);
    JsonNode counsellings = checks.file("counselling").path("counsellings");
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < counsellings.size(); i++) {
      JsonNode one = counsellings.get(i);
      String key = "/counsellings/" + i;
      if (!codes.add(one.path("code").asText())) {
        checks.reject(key + "/code", "counselling-code-once", "the code stands here twice");
      }
      checks.dates(key, one.path("choices"));
      checks.vacancies(key, one);
      checks.passing(key, one);
    }
    return List.copyOf(checks.findings);
  }

  private JsonNode file(String name) {
    return files.getOrDefault(name, MissingNode.getInstance());
  }

  private void dates(String key, JsonNode choices) {
    LocalDateTime from = moment(key + "/choices/from", choices.path("from").asText());
    LocalDateTime until = moment(key + "/choices/until", choices.path("until").asText());
    if (from != null && until != null && !until.isAfter(from)) {
      reject(key + "/choices/until", "counselling-dates-in-order", "it ends before it begins");
    }
  }

  private LocalDateTime moment(String key, String text) {
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      reject(key, "counselling-time", text + " is no moment");
      return null;
    }
  }

  private void vacancies(String key, JsonNode one) {
    String exam = one.path("exam").asText();
    Set<String> kinds = new HashSet<>();
    kinds.add(Allotment.OPEN);
    if (exams.containsKey(exam)) {
      kinds.addAll(categories(key, exams.get(exam).path("service").asText()));
    } else {
      reject(key + "/exam", "counselling-exam-known", "there is no examination " + exam);
    }
    Set<String> codes = new HashSet<>();
    JsonNode vacancies = one.path("vacancies");
    for (int i = 0; i < vacancies.size(); i++) {
      String at = key + "/vacancies/" + i;
      if (!codes.add(vacancies.get(i).path("code").asText())) {
        reject(at + "/code", "counselling-vacancy-once", "the code stands here twice");
      }
      vacancies
          .get(i)
          .path("seats")
          .fieldNames()
          .forEachRemaining(
              kind -> {
                if (exams.containsKey(exam) && !kinds.contains(kind)) {
                  reject(
                      at + "/seats/" + kind,
                      "counselling-category-known",
                      "the form of the examination knows no category " + kind);
                }
              });
    }
  }

  /** Kept seats go to a kind that there is, in a round that is run, and never in a circle. */
  private void passing(String key, JsonNode one) {
    Map<String, String> rules = new HashMap<>();
    Set<String> kinds = new HashSet<>();
    kinds.add(Allotment.OPEN);
    one.path("vacancies").forEach(v -> v.path("seats").fieldNames().forEachRemaining(kinds::add));
    JsonNode passing = one.path("passing");
    for (int i = 0; i < passing.size(); i++) {
      String at = key + "/passing/" + i;
      String from = passing.get(i).path("from").asText();
      String to = passing.get(i).path("to").asText();
      if (from.equals(Allotment.OPEN) || !kinds.contains(from) || !kinds.contains(to)) {
        reject(at, "counselling-passing-known", "no seats are kept for " + from + " or " + to);
      }
      if (rules.put(from, to) != null) {
        reject(at + "/from", "counselling-passing-once", "seats of " + from + " go twice");
      }
      if (passing.get(i).path("round").asInt() > one.path("rounds").asInt()) {
        reject(at + "/round", "counselling-passing-round", "there is no such round");
      }
    }
    for (String start : rules.keySet()) {
      String kind = rules.get(start);
      for (int i = 0; kind != null && i < rules.size(); i++) {
        if (kind.equals(start)) {
          reject(key + "/passing", "counselling-passing-ends", "seats of " + start + " come back");
          break;
        }
        kind = rules.get(kind);
      }
    }
  }

  /** The categories that the form of the examination offers. */
  private Set<String> categories(String key, String service) {
    JsonNode services = file("services");
    String form = "";
    for (JsonNode one : services.path("services")) {
      if (one.path("code").asText().equals(service)) {
        form = one.path("form").asText();
      }
    }
    JsonNode options =
        services.path("forms").path(form).path("properties").path(CATEGORY).path("enum");
    if (options.isEmpty()) {
      reject(
          key + "/exam",
          "counselling-form-asks-category",
          "its form offers no choice of " + CATEGORY);
    }
    Set<String> codes = new HashSet<>();
    options.forEach(option -> codes.add(option.asText()));
    return codes;
  }

  private void reject(String key, String check, String why) {
    findings.add(new Finding(FILE, key, check, why));
  }
}

package org.jansetu.exam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jansetu.shared.Finding;

/**
 * What {@code exams.yaml} must keep beyond its shape: every examination has a form that can be
 * filed, dates in order, and lets nothing be corrected on which the fee depends. Plain; works on
 * files that are misshapen, too.
 */
public final class ExamChecks {

  private static final String FILE = "exams.yaml";

  private final Map<String, JsonNode> files;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, JsonNode> services = new HashMap<>();

  private ExamChecks(Map<String, JsonNode> files) {
    this.files = files;
    file("services")
        .path("services")
        .forEach(service -> services.put(service.path("code").asText(), service));
  }

  /**
   * Everything wrong with the examinations of a folder.
   *
   * @param files the files of the folder as data, by their names without ending
   */
  public static List<Finding> of(Map<String, JsonNode> files) {
    ExamChecks checks = new ExamChecks(files);
    JsonNode exams = checks.file("exams").path("exams");
    Set<String> codes = new HashSet<>();
    Map<String, List<ExamDates>> windows = new HashMap<>();
    for (int i = 0; i < exams.size(); i++) {
      JsonNode exam = exams.get(i);
      String key = "/exams/" + i;
      if (!codes.add(exam.path("code").asText())) {
        checks.reject(key + "/code", "exam-code-once", "the code stands here a second time");
      }
      checks.service(key, exam);
      checks.dates(key, exam, windows);
    }
    return List.copyOf(checks.findings);
  }

  private JsonNode file(String name) {
    return files.getOrDefault(name, MissingNode.getInstance());
  }

  private void service(String key, JsonNode exam) {
    String code = exam.path("service").asText();
    JsonNode service = services.get(code);
    if (service == null) {
      reject(key + "/service", "exam-service-known", "there is no service " + code);
      return;
    }
    if (!service.path("kind").asText().equals("application")) {
      reject(key + "/service", "exam-service-filed", code + " is no application");
    }
    if (service.has("window")) {
      reject(
          key + "/service",
          "exam-service-one-window",
          code + " has a window of its own; the dates of its examination are meant to hold");
    }
    String body = exam.path("body").asText();
    if (!service.path("department").asText().equals(body)) {
      reject(
          key + "/body",
          "exam-body-owns-service",
          "photographs are shown to the department of " + code + " only, which is not " + body);
    }
    for (String paper : List.of("photo", "signature")) {
      boolean isKnown =
          service
              .path("documents")
              .valueStream()
              .anyMatch(one -> one.path("code").asText().equals(exam.path(paper).asText()));
      if (exam.has(paper) && !isKnown) {
        reject(key + "/" + paper, "exam-paper-known", code + " asks for no such paper");
      }
    }
    for (int i = 0; i < exam.path("correctablePapers").size(); i++) {
      String paper = exam.path("correctablePapers").get(i).asText();
      boolean isPicture =
          paper.equals(exam.path("photo").asText())
              || paper.equals(exam.path("signature").asText());
      if (!isPicture) {
        reject(
            key + "/correctablePapers/" + i,
            "exam-correctable-picture",
            "only the photo and the signature may be replaced, and " + paper + " is neither");
      }
    }
    JsonNode form =
        file("services").path("forms").path(service.path("form").asText()).path("properties");
    for (int i = 0; i < exam.path("correctable").size(); i++) {
      correctable(key + "/correctable/" + i, exam.path("correctable").get(i).asText(), form);
    }
  }

  private void correctable(String key, String field, JsonNode form) {
    if (!form.has(field)) {
      reject(key, "exam-correctable-in-form", "the form does not ask for " + field);
    }
    Pattern asked = Pattern.compile("inputs\\." + Pattern.quote(field) + "\\b");
    if (names(file("fees").path("tariffs"), asked, field)) {
      reject(
          key,
          "exam-correctable-is-free",
          "a tariff depends on " + field + ", which nobody may change once it is paid for");
    }
  }

  /** Whether a condition names the answer, or an amount is reckoned from it. */
  private static boolean names(JsonNode node, Pattern asked, String field) {
    if (node.isTextual()) {
      return asked.matcher(node.asText()).find();
    }
    boolean isReckoned =
        node.path("input").asText().equals(field) || node.path("of").asText().equals(field);
    return isReckoned || node.valueStream().anyMatch(inner -> names(inner, asked, field));
  }

  private void dates(String key, JsonNode exam, Map<String, List<ExamDates>> windows) {
    for (String name : List.of("opens", "lastAt", "lateUntil")) {
      time(key + "/" + name, exam.path(name));
    }
    for (String name : List.of("from", "until")) {
      time(key + "/correction/" + name, exam.path("correction").path(name));
    }
    ExamDates dates;
    try {
      dates = ExamDates.read(exam, ZoneOffset.UTC);
    } catch (DateTimeException alreadySaid) {
      return;
    }
    if (dates.opens() == null || dates.lastAt() == null) {
      return;
    }
    String wrong = dates.disorder();
    if (wrong != null) {
      reject(key + "/" + wrong, "exam-dates-in-order", "what ends has to begin before");
      return;
    }
    List<ExamDates> others =
        windows.computeIfAbsent(exam.path("service").asText(), service -> new ArrayList<>());
    for (ExamDates other : others) {
      if (!dates.opens().isAfter(other.lateUntil()) && !other.opens().isAfter(dates.lateUntil())) {
        reject(
            key + "/opens",
            "exam-windows-apart",
            "another examination takes forms of the same service at the same time");
      }
    }
    others.add(dates);
  }

  private void time(String key, JsonNode text) {
    try {
      if (text.isTextual()) {
        LocalDateTime.parse(text.asText());
      }
    } catch (DateTimeException e) {
      reject(key, "exam-time", text.asText() + " is no moment");
    }
  }

  private void reject(String key, String check, String why) {
    findings.add(new Finding(FILE, key, check, why));
  }
}

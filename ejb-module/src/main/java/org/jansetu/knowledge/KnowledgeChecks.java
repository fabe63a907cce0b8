package org.jansetu.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jansetu.shared.Finding;

/**
 * What {@code knowledge.yaml} must keep beyond its shape: codes stand once, departments are there,
 * conditions compile over the facts that the file declares, days are in order. Plain; works on a
 * file that is misshapen, too.
 */
public final class KnowledgeChecks {

  private static final String FILE = "knowledge.yaml";

  private final List<Finding> findings = new ArrayList<>();

  private KnowledgeChecks() {}

  /**
   * Everything wrong with the file.
   *
   * @param section the file as data; missing where the folder has none
   * @param departments the codes of the programme's departments
   */
  public static List<Finding> of(JsonNode section, Set<String> departments) {
    KnowledgeChecks checks = new KnowledgeChecks();
    checks.facts(section.path("facts"));
    checks.articles(section, departments);
    return List.copyOf(checks.findings);
  }

  private void facts(JsonNode facts) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < facts.size(); i++) {
      JsonNode fact = facts.path(i);
      String key = "/facts/" + i;
      if (!codes.add(fact.path("code").asText())) {
        reject(key + "/code", "fact-code-once", fact.path("code").asText() + " stands here twice");
      }
      boolean isChoice = "choice".equals(fact.path("kind").asText());
      if (isChoice != (fact.path("choices").size() > 0)) {
        reject(key + "/choices", "fact-choices", "a choice has choices, and nothing else has");
      }
    }
  }

  private void articles(JsonNode section, Set<String> departments) {
    FactBook book = FactBook.of(section);
    Set<String> codes = new HashSet<>();
    JsonNode articles = section.path("articles");
    for (int i = 0; i < articles.size(); i++) {
      JsonNode article = articles.path(i);
      String key = "/articles/" + i;
      String code = article.path("code").asText();
      if (!codes.add(code)) {
        reject(key + "/code", "article-code-once", code + " stands here a second time");
      }
      String department = article.path("department").asText();
      if (!departments.contains(department)) {
        reject(
            key + "/department",
            "article-department-known",
            "there is no department " + department);
      }
      String condition = article.path("eligibility").textValue();
      if (condition != null) {
        Eligibility.fault(condition, book)
            .ifPresent(why -> reject(key + "/eligibility", "article-eligibility", why));
      }
      days(article, key);
      boolean isSourced = article.path("source").isTextual();
      if (!isSourced && !article.path("illustrative").asBoolean(false)) {
        reject(key + "/source", "article-source", "an article is sourced or illustrative");
      }
    }
  }

  private void days(JsonNode article, String key) {
    try {
      LocalDate asOf = LocalDate.parse(article.path("asOf").asText());
      if (!LocalDate.parse(article.path("reviewBy").asText()).isAfter(asOf)) {
        reject(key + "/reviewBy", "article-days", "the review comes after the day it is true for");
      }
    } catch (DateTimeException e) {
      reject(key + "/asOf", "article-days", "days are written YYYY-MM-DD");
    }
  }

  private void reject(String key, String check, String why) {
    findings.add(new Finding(FILE, key, check, why));
  }
}

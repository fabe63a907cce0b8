package org.jansetu.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jansetu.shared.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What knowledge.yaml must keep beyond its shape, broken in one place at a time. */
@Tag("TEL-3")
class KnowledgeChecksTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String RIGHT =
      """
      {"facts": [{"code": "age", "kind": "number", "label": {"en": "Age"}},
        {"code": "gender", "kind": "choice", "label": {"en": "Gender"},
         "choices": [{"code": "f"}, {"code": "m"}]}],
       "articles": [
        {"code": "AID", "kind": "scheme", "department": "REV", "title": {"en": "Aid"},
         "body": {"en": "Aid."}, "eligibility": "who.age >= 18 && place.block == 'B1'",
         "asOf": "2026-01-01", "reviewBy": "2027-01-01", "source": "an order"},
        {"code": "ASK", "kind": "faq", "department": "REV", "title": {"en": "Why?"},
         "body": {"en": "So."}, "asOf": "2026-02-01", "reviewBy": "2027-02-01",
         "illustrative": true}]}
      """;

  private static List<Finding> findings(String text) {
    try {
      JsonNode section = JSON.readTree(text);
      return KnowledgeChecks.of(section, Set.of("REV"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("fact-code-once", "\"code\": \"gender\"", "\"code\": \"age\""),
        Arguments.of("fact-choices", "\"kind\": \"number\"", "\"kind\": \"choice\""),
        Arguments.of("article-code-once", "\"ASK\"", "\"AID\""),
        Arguments.of("article-department-known", "\"REV\"", "\"SEA\""),
        Arguments.of("article-eligibility", "who.age >=", "who.salary >="),
        Arguments.of("article-eligibility", "who.age >= 18 &&", "who.age >= &&"),
        Arguments.of("article-eligibility", "who.age >= 18 &&", "1 + 1 //"),
        Arguments.of("article-days", "2027-02-01", "2026-02-01"),
        Arguments.of("article-days", "2027-02-01", "soon"),
        Arguments.of("article-source", ", \"source\": \"an order\"", ""));
  }

  @Test
  void rightFileHasNoFinding() {
    assertEquals(List.of(), findings(RIGHT));
    assertEquals(List.of(), KnowledgeChecks.of(MissingNode.getInstance(), Set.of()));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void eachBreakIsFound(String check, String what, String by) {
    List<String> checks =
        findings(RIGHT.replaceFirst(java.util.regex.Pattern.quote(what), by)).stream()
            .map(Finding::check)
            .toList();
    assertEquals(List.of(check), checks);
  }
}

package org.jansetu.survey;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jansetu.catalogue.CodedName;
import org.jansetu.grievance.Scrubber;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;

/** What is answered must be of the survey; pure. Everything wrong is named at once. */
final class SurveyInput {

  private static final int LONGEST_TEXT = 1_000;
  private static final int LONGEST_COMMENT = 4_000;

  /** What no keyboard types and PostgreSQL or a page would stumble over. */
  private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private SurveyInput() {}

  /** The answers, texts scrubbed. Refuses with invalid-input. */
  static Map<String, List<String>> checked(Map<String, List<String>> given, Survey survey) {
    List<Violation> violations = new ArrayList<>();
    Map<String, List<String>> answers = new LinkedHashMap<>();
    for (Survey.Question question : survey.questions()) {
      List<String> said =
          given.getOrDefault(question.code(), List.of()).stream()
              .map(SurveyInput::clean)
              .filter(text -> !text.isEmpty())
              .distinct()
              .toList();
      String fault = fault(question, said);
      if (fault != null) {
        violations.add(new Violation("/answers/" + question.code(), fault, ""));
      } else if (!said.isEmpty()) {
        answers.put(question.code(), question.isText() ? List.of(scrubbed(said.get(0))) : said);
      }
    }
    for (String code : given.keySet()) {
      if (survey.questions().stream().noneMatch(question -> question.code().equals(code))) {
        violations.add(new Violation("/answers/" + code, "not-allowed", ""));
      }
    }
    if (violations.isEmpty() && answers.isEmpty()) {
      violations.add(new Violation("/answers", "required", ""));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return answers;
  }

  /** A comment, scrubbed. Refuses with invalid-input. */
  static String comment(String text) {
    String clean = text == null ? "" : clean(text);
    if (clean.isEmpty()) {
      throw InvalidInput.of("/text", "required", "");
    }
    if (clean.length() > LONGEST_COMMENT) {
      throw InvalidInput.of("/text", "too-long", "");
    }
    String scrubbed = scrubbed(clean);
    return scrubbed.length() > LONGEST_COMMENT ? scrubbed.substring(0, LONGEST_COMMENT) : scrubbed;
  }

  private static String fault(Survey.Question question, List<String> said) {
    if (said.isEmpty()) {
      return question.isRequired() ? "required" : null;
    }
    if (said.size() > 1 && !question.isMany()) {
      return "too-many";
    }
    if (question.isText()) {
      return said.get(0).length() > LONGEST_TEXT ? "too-long" : null;
    }
    List<String> known = question.options().stream().map(CodedName::code).toList();
    return known.containsAll(said) ? null : "not-allowed";
  }

  private static String clean(String text) {
    String composed = Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
    return UNPRINTED.matcher(composed).replaceAll("").strip();
  }

  private static String scrubbed(String text) {
    return new Scrubber(null, null).scrub(text);
  }
}

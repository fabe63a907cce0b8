package org.jansetu.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a survey came to.
 *
 * @param survey what was asked
 * @param answered how many have answered
 * @param counts by question and code of an option how many have chosen it
 * @param texts by question what was written last, newest first, at most 50
 */
public record SurveyResults(
    Survey survey,
    int answered,
    Map<String, Map<String, Integer>> counts,
    Map<String, List<String>> texts) {

  /** How many have chosen that option of that question. */
  public int count(String question, String option) {
    return counts.getOrDefault(question, Map.of()).getOrDefault(option, 0);
  }

  /**
   * What somebody said to a draft.
   *
   * @param id its number
   * @param on on which day
   * @param body what was said, scrubbed
   */
  public record Comment(long id, LocalDate on, String body) {}
}

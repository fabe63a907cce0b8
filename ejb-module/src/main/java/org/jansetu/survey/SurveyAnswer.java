package org.jansetu.survey;

import java.util.List;
import java.util.Map;

/**
 * What somebody answers.
 *
 * @param survey code of the survey
 * @param receiptNumber number of the receipt that answers; null for a citizen who is signed in
 * @param verificationCode the code that stands on the receipt
 * @param answers by question the codes that were chosen, or the one text that was written
 */
public record SurveyAnswer(
    String survey,
    String receiptNumber,
    String verificationCode,
    Map<String, List<String>> answers) {

  /** Takes a copy; null stands for nothing. */
  public SurveyAnswer {
    answers = answers == null ? Map.of() : Map.copyOf(answers);
  }

  /** Names no receipt: it leads to a person. */
  @Override
  public String toString() {
    return "SurveyAnswer[" + survey + "]";
  }
}

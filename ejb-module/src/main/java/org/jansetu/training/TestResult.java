package org.jansetu.training;

import java.util.List;
import org.jansetu.shared.LocalText;

/**
 * What came of a test.
 *
 * @param course code of the course
 * @param asked how many questions there were
 * @param right how many answers were right
 * @param percent of right answers, rounded down
 * @param isPassed whether that is enough
 * @param wrong the questions whose answers were wrong or missing
 * @param attemptsLeft how often it may be begun anew today
 * @param certificate what was given, or null
 */
public record TestResult(
    String course,
    int asked,
    int right,
    int percent,
    boolean isPassed,
    List<LocalText> wrong,
    int attemptsLeft,
    TrainingCertificate certificate) {

  /** Takes a copy. */
  public TestResult {
    wrong = List.copyOf(wrong);
  }
}

package org.jansetu.training;

import java.util.List;
import org.jansetu.shared.LocalText;

/**
 * A course as an operator sees it.
 *
 * @param code its code
 * @param name what it is called
 * @param needed whether a kiosk needs an operator who has passed it
 * @param passPercent from so many percent of right answers on it is passed
 * @param validMonths how long a certificate holds
 * @param asks how many questions a test has
 * @param lessons what is to be known
 * @param attemptsLeft how often a test may be begun today
 * @param illustrative whether it is invented to show a form
 * @param certificate the operator's newest certificate, or null
 */
public record CourseCard(
    String code,
    LocalText name,
    boolean needed,
    int passPercent,
    int validMonths,
    int asks,
    List<Course.Lesson> lessons,
    int attemptsLeft,
    boolean illustrative,
    TrainingCertificate certificate) {

  /** Takes a copy. */
  public CourseCard {
    lessons = List.copyOf(lessons);
  }
}

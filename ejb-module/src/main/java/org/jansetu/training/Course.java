package org.jansetu.training;

import java.util.List;
import java.util.Optional;
import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.LocalText;

/**
 * A course.
 *
 * @param code its code
 * @param name what it is called
 * @param needed whether a kiosk needs an operator who has passed it
 * @param passPercent from so many percent of right answers on the test is passed
 * @param validMonths how long a certificate holds
 * @param asks how many questions are drawn
 * @param lessons what is to be known
 * @param questions what may be asked
 * @param illustrative whether it is invented to show a form
 */
public record Course(
    String code,
    LocalText name,
    boolean needed,
    int passPercent,
    int validMonths,
    int asks,
    List<Lesson> lessons,
    List<Question> questions,
    boolean illustrative) {

  /** Takes copies. */
  public Course {
    lessons = List.copyOf(lessons);
    questions = List.copyOf(questions);
  }

  /**
   * Something to be known.
   *
   * @param title its heading
   * @param text what it says
   */
  public record Lesson(LocalText title, LocalText text) {}

  /**
   * Something that may be asked.
   *
   * @param code its code
   * @param text the question
   * @param options the answers to choose from
   * @param right code of the right one; never told to whoever takes the test
   */
  record Question(String code, LocalText text, List<CodedName> options, String right) {

    Question {
      options = List.copyOf(options);
    }
  }

  Optional<Question> find(String question) {
    return questions.stream().filter(one -> one.code().equals(question)).findFirst();
  }
}

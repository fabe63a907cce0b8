package org.jansetu.training;

import java.util.List;
import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.LocalText;

/**
 * A test that was begun.
 *
 * @param id its id
 * @param course code of the course
 * @param name what the course is called
 * @param asks what is asked, in its order
 * @param attemptsLeft how often it may be begun anew today
 */
public record TestSheet(long id, String course, LocalText name, List<Ask> asks, int attemptsLeft) {

  /** Takes a copy. */
  public TestSheet {
    asks = List.copyOf(asks);
  }

  /**
   * A question of the test.
   *
   * @param code its code
   * @param text the question
   * @param options the answers to choose from
   */
  public record Ask(String code, LocalText text, List<CodedName> options) {

    /** Takes a copy. */
    public Ask {
      options = List.copyOf(options);
    }
  }
}

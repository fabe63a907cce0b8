package org.jansetu.knowledge;

import java.util.List;
import org.jansetu.shared.LocalText;

/**
 * Something about a person that decides for whom an article is.
 *
 * @param code its code, by which conditions name it: {@code who.age}
 * @param label what the person is asked
 * @param kind what an answer looks like
 * @param choices what may be answered, for a choice
 */
public record Fact(String code, LocalText label, Kind kind, List<Choice> choices) {

  /** Takes a copy. */
  public Fact {
    choices = List.copyOf(choices);
  }

  /** What an answer looks like. */
  public enum Kind {
    /** A whole number, 0 to 1,000,000,000. */
    NUMBER,
    /** One of the choices. */
    CHOICE,
    /** true or false. */
    YES_NO
  }

  /**
   * One answer to choose.
   *
   * @param code its code
   * @param label what it is called
   */
  public record Choice(String code, LocalText label) {}
}

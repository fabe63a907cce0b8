package org.jansetu.survey;

import java.time.LocalDate;
import java.util.List;
import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.LocalText;

/**
 * A survey as everyone may read it.
 *
 * @param code its code
 * @param title what it is called
 * @param intro why it is asked
 * @param by {@code receipt} or {@code mobile}: what answers once
 * @param from the first day on which it is answered
 * @param until the last day, or null
 * @param isOpen whether it is answered today
 * @param publishing what is published of each kiosk and service, or null
 * @param questions what is asked
 */
public record Survey(
    String code,
    LocalText title,
    LocalText intro,
    String by,
    LocalDate from,
    LocalDate until,
    boolean isOpen,
    Publishing publishing,
    List<Question> questions) {

  /**
   * What is published of each kiosk and service.
   *
   * @param question code of the scale whose mean it is
   * @param from from how many answers on; fewer say little, and might find somebody
   */
  public record Publishing(String question, int from) {}

  /**
   * A question.
   *
   * @param code its code
   * @param text what is asked
   * @param type choice, choices, scale or text
   * @param isRequired whether it must be answered
   * @param options what may be chosen; of a scale the numbers 1 to 5; none for a text
   */
  public record Question(
      String code, LocalText text, String type, boolean isRequired, List<CodedName> options) {

    /** Whether more than one may be chosen. */
    public boolean isMany() {
      return type.equals("choices");
    }

    /** Whether it is answered in words. */
    public boolean isText() {
      return type.equals("text");
    }
  }
}

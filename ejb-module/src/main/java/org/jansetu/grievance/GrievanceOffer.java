package org.jansetu.grievance;

import java.util.List;
import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.LocalText;

/**
 * What may be lodged in a programme, and how.
 *
 * @param kinds kinds, in the programme's order
 * @param categories categories, in the programme's order
 * @param ratings what a citizen may say of an answer
 * @param reopenDays calendar days within which a closed one may be opened again
 */
public record GrievanceOffer(
    List<Kind> kinds, List<Category> categories, List<CodedName> ratings, int reopenDays) {

  /**
   * A kind.
   *
   * @param code its code
   * @param name what it is called
   * @param workflow code of the workflow on which it moves
   * @param isPromised whether the citizen is promised a day
   */
  public record Kind(String code, LocalText name, String workflow, boolean isPromised) {}

  /**
   * A category.
   *
   * @param code its code
   * @param name what it is called
   * @param department code of the department that answers for it
   * @param promiseDays working days within which the citizen is promised an answer
   * @param levelDays working days of each level, lowest first
   * @param script what an agent asks, or null
   * @param about {@code receipt} or {@code application} from which it is pre-filled, or null
   * @param attributes what is asked beside the description
   */
  public record Category(
      String code,
      LocalText name,
      String department,
      int promiseDays,
      List<Integer> levelDays,
      LocalText script,
      String about,
      List<Attribute> attributes) {}

  /**
   * A question of a category.
   *
   * @param code its code
   * @param name the question
   * @param type text, number or select
   * @param isRequired whether it must be answered
   * @param values what may be chosen; none unless it is a select
   */
  public record Attribute(
      String code, LocalText name, String type, boolean isRequired, List<CodedName> values) {}
}

package org.jansetu.counselling;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.LocalText;

/**
 * A counselling as everyone sees it.
 *
 * @param code its code
 * @param name what it is called
 * @param exam code and name of the examination
 * @param body the department that examines
 * @param status upcoming, choosing, chosen, answering, between or over
 * @param choicesFrom from when candidates choose
 * @param choicesUntil until when
 * @param mostChoices how much one candidate may choose
 * @param round the round that was run last, 0 before the first
 * @param rounds how many there are
 * @param answerBy until when seats of the last round are answered, or null
 * @param vacancies what there is, with what is taken of it
 * @param passing to whom kept seats go that find nobody, as the folder says it now
 * @param illustrative whether it is made up
 */
public record CounsellingCard(
    String code,
    LocalText name,
    CodedName exam,
    CodedName body,
    String status,
    OffsetDateTime choicesFrom,
    OffsetDateTime choicesUntil,
    int mostChoices,
    int round,
    int rounds,
    OffsetDateTime answerBy,
    List<Line> vacancies,
    List<Passing> passing,
    boolean illustrative) {

  /**
   * Where seats go that are kept for a category and find nobody of it.
   *
   * @param from the category
   * @param to another one, or open
   * @param round the first round in which they go
   */
  public record Passing(CodedName from, CodedName to, int round) {}

  /**
   * A vacancy.
   *
   * @param code its code
   * @param name what it is called
   * @param seats how many there are of each kind, as they have become by what was passed on
   * @param taken how many of them somebody has
   * @param passed kept seats that found nobody and went to others
   */
  public record Line(
      String code,
      LocalText name,
      Map<String, Integer> seats,
      Map<String, Integer> taken,
      List<PassedSeats> passed) {

    /** How many there are in all. */
    public int total() {
      return seats.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many somebody has. */
    public int given() {
      return taken.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Whether candidates choose now. */
  public boolean isChoosing() {
    return status.equals("choosing");
  }
}

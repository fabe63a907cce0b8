package org.jansetu.exam;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jansetu.shared.LocalText;

/**
 * A candidate as the candidate and the kiosk see it.
 *
 * @param application number of the case
 * @param exam the examination
 * @param rollNumber or null before it was published
 * @param centre where the candidate sits, or null
 * @param centreCode its code, or null
 * @param sitsOn the day, or null
 * @param sitsAt when to be there, or null
 * @param admitted whether an admit card can be printed
 * @param correcting whether answers may be corrected now
 * @param corrections what was corrected, oldest first
 */
public record CandidateCard(
    String application,
    ExamCard exam,
    String rollNumber,
    LocalText centre,
    String centreCode,
    LocalDate sitsOn,
    LocalTime sitsAt,
    boolean admitted,
    boolean correcting,
    List<Corrected> corrections) {

  /** What the field of a correction begins with where a paper was replaced. */
  public static final String PAPERS = "documents/";

  /** Takes a copy. */
  public CandidateCard {
    corrections = List.copyOf(corrections);
  }

  /**
   * An answer that was corrected, or a paper that was replaced.
   *
   * @param field its name; of a paper {@code documents/} and its code
   * @param before what it was; a null node where it was not answered; of a paper its upload
   * @param after what it is since; a null node where it is not answered any more
   * @param by user name of whoever did it
   * @param role in which role
   * @param at when, in the programme's time zone
   */
  public record Corrected(
      String field, JsonNode before, JsonNode after, String by, String role, OffsetDateTime at) {}
}

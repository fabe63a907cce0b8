package org.jansetu.returns;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import org.jansetu.catalogue.FormField;

/**
 * A return of a kiosk with its form and what was typed.
 *
 * @param task which one, and how it stands
 * @param fields what is asked, in its order
 * @param answers what was typed so far, or submitted
 * @param submissions what was submitted when, oldest first
 */
public record ReturnSheet(
    ReturnTask task, List<FormField> fields, JsonNode answers, List<Submission> submissions) {

  /** Takes copies. */
  public ReturnSheet {
    fields = List.copyOf(fields);
    submissions = List.copyOf(submissions);
  }

  /**
   * What was submitted once.
   *
   * @param nr 1 for the first
   * @param at when
   * @param by user name of who did it
   * @param answers what it said
   * @param reason why it was corrected; null for the first
   */
  public record Submission(int nr, OffsetDateTime at, String by, JsonNode answers, String reason) {}
}

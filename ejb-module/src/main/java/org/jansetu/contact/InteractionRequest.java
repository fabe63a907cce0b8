package org.jansetu.contact;

import java.util.List;
import java.util.Map;

/**
 * What somebody wanted. One of article, grievance and token says what was done about it; the note
 * alone will do as well.
 *
 * @param kind code of what the caller wants
 * @param mobile ten digits; null where they are not known or the call knows them
 * @param callId number of the call at the agent's seat, or null
 * @param article code of the article that was told, or null
 * @param token of the grievance that was spoken of, or null
 * @param note at most 2,000 characters; scrubbed before it is kept
 * @param grievance what is to be lodged, or null
 */
public record InteractionRequest(
    String kind,
    String mobile,
    Long callId,
    String article,
    String token,
    String note,
    ToLodge grievance) {

  /**
   * What is to be lodged.
   *
   * @param category code of the category
   * @param area code of the place
   * @param description what it is
   * @param name the caller's name; null where the caller does not want to be known
   * @param attributes answers to what the category asks, by code
   * @param attachments ids of at most five files that the agent has handed in
   */
  public record ToLodge(
      String category,
      String area,
      String description,
      String name,
      Map<String, String> attributes,
      List<String> attachments) {

    /** Takes copies; null stands for nothing. */
    public ToLodge {
      attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
      attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "InteractionRequest[" + kind + "]";
  }
}

package org.jansetu.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Move a case.
 *
 * @param action code of the move
 * @param remark at most 2,000 characters, or null
 * @param reasonCode a reason of the list that the move names, or null
 * @param inputs what else was noted, kept with the move as it is, or null
 * @param documents papers brought now
 */
public record ActionRequest(
    String action,
    String remark,
    String reasonCode,
    JsonNode inputs,
    List<GivenDocument> documents) {

  /** Takes a copy. */
  public ActionRequest {
    documents = documents == null ? List.of() : documents.stream().toList();
  }

  /** A move that needs nothing. */
  public static ActionRequest of(String action) {
    return new ActionRequest(action, null, null, null, List.of());
  }
}

package org.jansetu.selfservice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jansetu.application.GivenDocument;

/**
 * What a citizen has filled in so far.
 *
 * @param service code of the service
 * @param inputs the answers to its form, right or not, at most 16 KiB
 * @param applicantName who asks, at most 120 characters; may be empty in a draft
 * @param documents the papers that were handed in, at most 20
 */
public record DraftContent(
    String service, ObjectNode inputs, String applicantName, List<GivenDocument> documents) {

  /** Takes copies. */
  public DraftContent {
    inputs = inputs == null ? null : inputs.deepCopy();
    applicantName = applicantName == null ? "" : applicantName.strip();
    documents = documents == null ? List.of() : documents.stream().toList();
  }
}

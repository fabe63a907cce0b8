package org.jansetu.selfservice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jansetu.application.GivenDocument;

/** A draft as it is kept. */
record DraftRow(
    String id,
    long user,
    String mobile,
    DraftContent content,
    String language,
    String state,
    Long totalPaise,
    String order,
    String application,
    Instant updatedAt,
    String sha256) {

  static final String OPEN = "open";
  static final String PAYING = "paying";
  static final String FILED = "filed";

  static final String COLUMNS =
      "id, user_id, mobile, service_code, inputs::text, applicant_name, documents::text, language,"
          + " state, total_paise, order_number, application_number,"
          + " (extract(epoch from updated_at) * 1000)::bigint, body_sha256";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<GivenDocument>> DOCUMENTS = new TypeReference<>() {};

  static DraftRow of(Object[] c) {
    try {
      return new DraftRow(
          (String) c[0],
          ((Number) c[1]).longValue(),
          (String) c[2],
          new DraftContent(
              (String) c[3],
              (ObjectNode) JSON.readTree((String) c[4]),
              (String) c[5],
              JSON.readValue((String) c[6], DOCUMENTS)),
          (String) c[7],
          (String) c[8],
          c[9] == null ? null : ((Number) c[9]).longValue(),
          (String) c[10],
          (String) c[11],
          Instant.ofEpochMilli(((Number) c[12]).longValue()),
          (String) c[13]);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a draft cannot be read", e);
    }
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a draft cannot be written", e);
    }
  }

  boolean is(String wanted) {
    return state.equals(wanted);
  }

  /** What the charge is known by: the payment's number, or the draft's where nothing is paid. */
  String chargeKey() {
    return order == null ? id : order;
  }
}

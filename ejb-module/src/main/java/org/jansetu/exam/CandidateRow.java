package org.jansetu.exam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jansetu.shared.LocalText;

/** A candidate as it is kept, with what the case and its receipt say. */
record CandidateRow(
    long id,
    String exam,
    String application,
    String rollNumber,
    String centreCode,
    LocalText centre,
    String centreAddress,
    LocalDate sitsOn,
    LocalTime sitsAt,
    String checkCode,
    String name,
    String mobile,
    JsonNode answers,
    Map<String, String> documents,
    Instant filedAt,
    String receipt,
    long totalPaise,
    String kiosk,
    boolean isPaid) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static final String SELECT =
      "select c.id, c.exam_code, c.application_number, c.roll_number, c.centre_code, c.centre_en,"
          + " c.centre_hi, c.centre_address, c.sits_on, to_char(c.sits_at, 'HH24:MI'),"
          + " c.check_code, a.applicant_name, a.mobile, a.inputs::text, a.documents::text,"
          + " (extract(epoch from a.filed_at) * 1000)::bigint, t.receipt_number, t.total_paise,"
          + " a.kiosk_code, t.status = 'completed'"
          + " from exam.candidate c"
          + " join application.service_application a on a.number = c.application_number"
          + " join counter.transaction t on t.id = a.transaction_id ";

  static CandidateRow of(Object[] c) {
    return new CandidateRow(
        ExamRepository.number(c[0]),
        (String) c[1],
        (String) c[2],
        (String) c[3],
        (String) c[4],
        c[5] == null ? null : new LocalText((String) c[5], (String) c[6]),
        (String) c[7],
        c[8] == null ? null : ((Date) c[8]).toLocalDate(),
        c[9] == null ? null : LocalTime.parse((String) c[9]),
        (String) c[10],
        (String) c[11],
        (String) c[12],
        read((String) c[13]),
        documents(read((String) c[14])),
        ExamRow.moment(c[15]),
        (String) c[16],
        ExamRepository.number(c[17]),
        (String) c[18],
        (Boolean) c[19]);
  }

  private static Map<String, String> documents(JsonNode given) {
    Map<String, String> documents = new LinkedHashMap<>();
    given.forEach(one -> documents.put(one.path("code").asText(), one.path("uploadId").asText()));
    return documents;
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was written cannot be read", e);
    }
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a candidate cannot be written", e);
    }
  }

  /** The name that the form asked for, which may have been corrected since the receipt. */
  String fullName() {
    JsonNode asked = answers.path("applicantName");
    return asked.isTextual() ? asked.asText() : name;
  }
}

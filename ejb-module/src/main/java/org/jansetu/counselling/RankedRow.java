package org.jansetu.counselling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * A ranked candidate as kept.
 *
 * @param id the row
 * @param board code of the counselling
 * @param application number of the application
 * @param fullName the applicant's name
 * @param mobile the applicant's mobile, or null
 * @param language in which the application was filed
 * @param rank from 1
 * @param category whose kept seats are open to the candidate
 * @param choices codes of vacancies, the dearest first
 * @param state where the candidate stands
 * @param vacancy what the candidate has, or null
 * @param kind open or a category, or null
 * @param round in which it was given, or null
 * @param checkCode what proves the letter
 * @param isPaid whether the receipt of the application stands
 */
record RankedRow(
    long id,
    String board,
    String application,
    String fullName,
    String mobile,
    String language,
    int rank,
    String category,
    List<String> choices,
    SeatState state,
    String vacancy,
    String kind,
    Integer round,
    String checkCode,
    boolean isPaid) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<String>> CODES = new TypeReference<>() {};

  static final String SELECT =
      "select c.id, c.board, c.application_number, a.applicant_name, a.mobile, a.language, c.rank,"
          + " c.category, cast(c.choices as text), c.state, c.vacancy, c.kind, c.round,"
          + " c.check_code, t.status = 'completed' from counselling.candidate c"
          + " join application.service_application a on a.number = c.application_number"
          + " join counter.transaction t on t.id = a.transaction_id ";

  static RankedRow of(Object[] c) {
    return new RankedRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        (String) c[2],
        (String) c[3],
        (String) c[4],
        (String) c[5],
        ((Number) c[6]).intValue(),
        (String) c[7],
        codes((String) c[8]),
        SeatState.of((String) c[9]),
        (String) c[10],
        (String) c[11],
        c[12] == null ? null : ((Number) c[12]).intValue(),
        (String) c[13],
        (Boolean) c[14]);
  }

  private static List<String> codes(String json) {
    try {
      return List.copyOf(JSON.readValue(json, CODES));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("choices that were kept can be read", e);
    }
  }

  /** The seat, or null. */
  Allotment.Seat seat() {
    return vacancy == null ? null : new Allotment.Seat(vacancy, kind);
  }
}

package org.jansetu.counselling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a counselling is.
 *
 * @param code which
 * @param round the round that was run last, 0 before the first
 * @param choicesUntil the last second for choices as announced, or null where the folder's holds
 * @param choicesOrder by which order, or null
 * @param rankedAt when ranks were handed in, or null
 * @param answerBy the last second for answers to the last round, or null
 * @param seats what there was to give when the first round was run, or null
 * @param passed kept seats that have gone to others since
 */
record BoardRow(
    String code,
    int round,
    Instant choicesUntil,
    String choicesOrder,
    Instant rankedAt,
    Instant answerBy,
    Map<String, Map<String, Integer>> seats,
    List<PassedSeats> passed) {

  static final String COLUMNS =
      "code, round, (extract(epoch from choices_until) * 1000)::bigint, choices_order,"
          + " (extract(epoch from ranked_at) * 1000)::bigint,"
          + " (extract(epoch from answer_by) * 1000)::bigint, cast(seats as text),"
          + " cast(passed as text)";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<PassedSeats>> PASSED = new TypeReference<>() {};
  private static final TypeReference<LinkedHashMap<String, Map<String, Integer>>> SEATS =
      new TypeReference<>() {};

  /** One of which nothing has been done. */
  static BoardRow quiet(String code) {
    return new BoardRow(code, 0, null, null, null, null, null, List.of());
  }

  static BoardRow of(Object[] c) {
    return new BoardRow(
        (String) c[0],
        ((Number) c[1]).intValue(),
        moment(c[2]),
        (String) c[3],
        moment(c[4]),
        moment(c[5]),
        seats((String) c[6]),
        passed((String) c[7]));
  }

  static Instant moment(Object millis) {
    return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
  }

  private static Map<String, Map<String, Integer>> seats(String json) {
    try {
      return json == null ? null : JSON.readValue(json, SEATS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("seats that were kept can be read", e);
    }
  }

  private static List<PassedSeats> passed(String json) {
    try {
      return List.copyOf(JSON.readValue(json, PASSED));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("seats that were passed on can be read", e);
    }
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are always JSON", e);
    }
  }

  /** The last second for choices that holds. */
  Instant choicesEnd(CounsellingDefinition definition) {
    return choicesUntil == null ? definition.choices().until() : choicesUntil;
  }

  /** Whether choices are taken at that moment. */
  boolean isChoosing(CounsellingDefinition definition, Instant now) {
    return round == 0
        && rankedAt != null
        && !now.isBefore(definition.choices().from())
        && !now.isAfter(choicesEnd(definition));
  }

  /** Whether a seat of the last round may be answered at that moment. */
  boolean isAnswering(Instant now) {
    return answerBy != null && !now.isAfter(answerBy);
  }

  /** The seats there were: those that were kept, else those of the folder. */
  Map<String, Map<String, Integer>> seatsOr(CounsellingDefinition definition) {
    return seats == null ? definition.seats() : seats;
  }

  /** The seats to give: as they have become by what was passed on. */
  Map<String, Map<String, Integer>> seatsNow(CounsellingDefinition definition) {
    Map<String, Map<String, Integer>> now = new LinkedHashMap<>();
    seatsOr(definition).forEach((vacancy, kinds) -> now.put(vacancy, new LinkedHashMap<>(kinds)));
    passed.forEach(pass -> Allotment.move(now, pass));
    return now;
  }
}

package org.jansetu.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jansetu.tenancy.Jurisdiction;
import org.jansetu.worktime.CaseClock;

/** A case as it is kept. */
record CaseRow(
    long id,
    String number,
    long transactionId,
    String service,
    String department,
    String workflow,
    int version,
    String state,
    String clock,
    Long holderUser,
    String channel,
    String kiosk,
    String applicantName,
    String mobile,
    String inputs,
    List<GivenDocument> documents,
    Instant filedAt,
    LocalDate filedOn,
    LocalDate promisedOn,
    Integer days,
    int clockUsed,
    LocalDate runningSince,
    LocalDate stoppedSince,
    LocalDate dueOn,
    LocalDate brokenOn,
    String outcome,
    LocalDate decidedOn,
    boolean isReversed,
    List<String> waived,
    String areaPath) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern BLANKS = Pattern.compile(" ");
  private static final TypeReference<List<GivenDocument>> DOCUMENTS = new TypeReference<>() {};

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a case cannot be written", e);
    }
  }

  private static final String WHAT =
      "select a.id, a.number, a.transaction_id, a.service_code, a.department_code, a.workflow,"
          + " a.programme_version, a.state, a.clock, a.holder_user, a.channel, a.kiosk_code,"
          + " a.applicant_name, a.mobile, a.inputs::text, a.documents::text,"
          + " (extract(epoch from a.filed_at) * 1000)::bigint, a.filed_on, a.promised_on, a.days,"
          + " a.clock_used, a.running_since, a.stopped_since, a.due_on, a.broken_on, a.outcome,"
          + " a.decided_on, t.status = 'reversed', array_to_string(a.waived, ' '),"
          + " h.path";
  private static final String JOINED =
      " a join counter.transaction t on t.id = a.transaction_id"
          + " join hierarchy.area h on h.id = a.area_id";

  /** What {@link #of} reads, in its order. */
  static final String COLUMNS = from("application.service_application");

  /** The columns of the cases that a source yields, which may be a page of the table. */
  static String from(String source) {
    return WHAT + " from " + source + JOINED;
  }

  static CaseRow of(Object[] c) {
    return new CaseRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        ((Number) c[2]).longValue(),
        (String) c[3],
        (String) c[4],
        (String) c[5],
        ((Number) c[6]).intValue(),
        (String) c[7],
        (String) c[8],
        c[9] == null ? null : ((Number) c[9]).longValue(),
        (String) c[10],
        (String) c[11],
        (String) c[12],
        (String) c[13],
        (String) c[14],
        documents((String) c[15]),
        Instant.ofEpochMilli(((Number) c[16]).longValue()),
        day(c[17]),
        day(c[18]),
        c[19] == null ? null : ((Number) c[19]).intValue(),
        ((Number) c[20]).intValue(),
        day(c[21]),
        day(c[22]),
        day(c[23]),
        day(c[24]),
        (String) c[25],
        day(c[26]),
        (Boolean) c[27],
        codes((String) c[28]),
        (String) c[29]);
  }

  private static List<String> codes(String joined) {
    return BLANKS.splitAsStream(joined).filter(code -> !code.isEmpty()).toList();
  }

  /** Who decides it where: the area is that of the kiosk on the day of filing. */
  Jurisdiction jurisdiction() {
    return new Jurisdiction(department, areaPath);
  }

  /** Code of the area, the last of its path. */
  String area() {
    int end = areaPath.length() - 1;
    return areaPath.substring(areaPath.lastIndexOf('/', end - 1) + 1, end);
  }

  /** Whether it has not ended. */
  boolean isOpen() {
    return outcome == null;
  }

  /** The law's clock, where the law promises something. */
  Optional<CaseClock> lawClock(java.util.function.IntFunction<CaseClock.Period> periods) {
    return days == null
        ? Optional.empty()
        : Optional.of(
            new CaseClock(periods.apply(days), clockUsed, runningSince, stoppedSince, dueOn));
  }

  /** What was typed into the form. */
  JsonNode answers() {
    return read(inputs);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a case cannot be read", e);
    }
  }

  private static List<GivenDocument> documents(String json) {
    try {
      return JSON.readValue(json, DOCUMENTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the papers of a case cannot be read", e);
    }
  }

  static LocalDate day(Object column) {
    return column == null ? null : ((Date) column).toLocalDate();
  }
}

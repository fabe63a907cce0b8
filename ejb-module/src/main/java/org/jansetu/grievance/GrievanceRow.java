package org.jansetu.grievance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A grievance as it stands in the table; what a caller may see of it is a card. */
record GrievanceRow(
    long id,
    String token,
    What what,
    int version,
    String state,
    String holderRole,
    GrievanceRules.Route route,
    int level,
    String assignee,
    Long assigneeId,
    Source source,
    Times times,
    String reply,
    String outcome,
    String rating,
    int reMarks,
    String reMarkTo,
    int reopens,
    String refiledOf,
    String mergedInto) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

  /** What it is. */
  record What(
      String kind,
      String category,
      String department,
      String area,
      String workflow,
      String description,
      Map<String, String> attributes) {}

  /** How it came. */
  record Source(
      String channel, String kiosk, String about, boolean hasContact, boolean isAnonymous) {}

  /** Its days; null where there is none. */
  record Times(
      OffsetDateTime lodgedAt,
      LocalDate lodgedOn,
      LocalDate promisedOn,
      boolean isPromiseBroken,
      LocalDate dueOn,
      LocalDate closedOn) {}

  /** The same under another token. */
  GrievanceRow with(String another) {
    return with(id, another, times);
  }

  /** The same as it was written. */
  GrievanceRow written(long given, OffsetDateTime at) {
    return with(
        given,
        token,
        new Times(
            at,
            times.lodgedOn,
            times.promisedOn,
            times.isPromiseBroken,
            times.dueOn,
            times.closedOn));
  }

  private GrievanceRow with(long given, String another, Times days) {
    return new GrievanceRow(
        given,
        another,
        what,
        version,
        state,
        holderRole,
        route,
        level,
        assignee,
        assigneeId,
        source,
        days,
        reply,
        outcome,
        rating,
        reMarks,
        reMarkTo,
        reopens,
        refiledOf,
        mergedInto);
  }

  String office() {
    return route.office(level);
  }

  boolean isOpen() {
    return outcome == null;
  }

  /** What stands for it where identities are kept. */
  String subject() {
    return subject(token);
  }

  static String subject(String token) {
    return KIND + "/" + token;
  }

  /** The kind of subject, to identities and to files. */
  static final String KIND = "grievance";

  /** A row of {@link GrievanceRepository#COLUMNS}. */
  static GrievanceRow of(Object[] c, ZoneId zone) {
    return new GrievanceRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        new What(
            (String) c[2],
            (String) c[3],
            (String) c[4],
            (String) c[5],
            (String) c[6],
            (String) c[7],
            texts((String) c[8])),
        ((Number) c[9]).intValue(),
        (String) c[10],
        (String) c[11],
        route((String) c[12], (String) c[13], ((Number) c[14]).intValue()),
        ((Number) c[15]).intValue(),
        (String) c[16],
        c[17] == null ? null : ((Number) c[17]).longValue(),
        new Source(
            (String) c[18], (String) c[19], (String) c[20], (Boolean) c[21], (Boolean) c[22]),
        new Times(
            Instant.ofEpochMilli(((Number) c[23]).longValue()).atZone(zone).toOffsetDateTime(),
            day(c[24]),
            day(c[25]),
            (Boolean) c[26],
            day(c[27]),
            day(c[28])),
        (String) c[29],
        (String) c[30],
        (String) c[31],
        ((Number) c[32]).intValue(),
        (String) c[33],
        ((Number) c[34]).intValue(),
        (String) c[35],
        (String) c[36]);
  }

  private static GrievanceRules.Route route(String offices, String days, int clock) {
    List<String> codes = Arrays.asList(offices.split(",", -1));
    int start = 1;
    while (codes.get(start - 1).isEmpty()) {
      start++;
    }
    return new GrievanceRules.Route(
        codes, Arrays.stream(days.split(",", -1)).map(Integer::valueOf).toList(), start, clock);
  }

  private static Map<String, String> texts(String json) {
    try {
      return JSON.readValue(json, TEXTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("answers that were written can be read", e);
    }
  }

  static LocalDate day(Object column) {
    return column == null ? null : ((Date) column).toLocalDate();
  }
}

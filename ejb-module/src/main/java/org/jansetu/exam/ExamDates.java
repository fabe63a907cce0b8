package org.jansetu.exam;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The dates of an examination. Every last moment is a second that still counts: a form handed in at
 * 23:59:59.9 is in time where 23:59:59 is the last.
 *
 * @param opens the first moment at which forms are taken
 * @param lastAt the last second without a late fee
 * @param lateUntil the last second with one; the same as lastAt where nothing is taken late
 * @param correctionFrom the first moment at which answers may be corrected, or null for never
 * @param correctionUntil the last second of that, or null
 */
public record ExamDates(
    Instant opens,
    Instant lastAt,
    Instant lateUntil,
    Instant correctionFrom,
    Instant correctionUntil) {

  /** The dates in the folder, which are the programme's own. */
  static ExamDates read(JsonNode exam, ZoneId zone) {
    Instant last = moment(exam.path("lastAt"), zone);
    Instant late = moment(exam.path("lateUntil"), zone);
    JsonNode correction = exam.path("correction");
    return new ExamDates(
        moment(exam.path("opens"), zone),
        last,
        late == null ? last : late,
        moment(correction.path("from"), zone),
        moment(correction.path("until"), zone));
  }

  private static Instant moment(JsonNode text, ZoneId zone) {
    return text.isTextual() ? LocalDateTime.parse(text.asText()).atZone(zone).toInstant() : null;
  }

  /** Where forms stand at that moment. */
  ExamStatus at(Instant moment) {
    Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
    if (second.isBefore(opens)) {
      return ExamStatus.UPCOMING;
    }
    if (!second.isAfter(lastAt)) {
      return ExamStatus.OPEN;
    }
    return second.isAfter(lateUntil) ? ExamStatus.CLOSED : ExamStatus.LATE;
  }

  /** Whether answers may be corrected at that moment. */
  boolean isCorrecting(Instant moment) {
    Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
    return correctionFrom != null
        && !second.isBefore(correctionFrom)
        && !second.isAfter(correctionUntil);
  }

  /** Whether anything is taken late. */
  boolean hasLate() {
    return lateUntil.isAfter(lastAt);
  }

  /** The first pair that stands in the wrong order, by the name of its later one; or null. */
  String disorder() {
    if (!opens.isBefore(lastAt)) {
      return "lastAt";
    }
    if (lateUntil.isBefore(lastAt)) {
      return "lateUntil";
    }
    if ((correctionFrom == null) != (correctionUntil == null)) {
      return "correctionUntil";
    }
    return correctionFrom != null && !correctionFrom.isBefore(correctionUntil)
        ? "correctionUntil"
        : null;
  }

  /** These dates with those put in their place that are not null. */
  ExamDates with(ExamDates announced) {
    Instant last = or(announced.lastAt, lastAt);
    // Where nothing is taken late, the end of both moves together.
    Instant late = hasLate() ? lateUntil : last;
    return new ExamDates(
        or(announced.opens, opens),
        last,
        or(announced.lateUntil, late),
        or(announced.correctionFrom, correctionFrom),
        or(announced.correctionUntil, correctionUntil));
  }

  private static Instant or(Instant wanted, Instant otherwise) {
    return wanted == null ? otherwise : wanted;
  }
}

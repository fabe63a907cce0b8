package org.jansetu.exam;

import java.time.Instant;

/**
 * What has been announced of an examination since its folder was published.
 *
 * @param code the examination
 * @param announced its dates as announced; each null where the folder's holds
 * @param publishedAt when roll numbers were published last, or null
 * @param cancelledAt when it was cancelled, or null
 * @param cancelOrder number of the order that cancelled it, or null
 * @param cancelReason why, or null
 */
record ExamRow(
    String code,
    ExamDates announced,
    Instant publishedAt,
    Instant cancelledAt,
    String cancelOrder,
    String cancelReason) {

  static final String COLUMNS =
      "code, (extract(epoch from opens_at) * 1000)::bigint,"
          + " (extract(epoch from last_at) * 1000)::bigint,"
          + " (extract(epoch from late_until) * 1000)::bigint,"
          + " (extract(epoch from correction_from) * 1000)::bigint,"
          + " (extract(epoch from correction_until) * 1000)::bigint,"
          + " (extract(epoch from published_at) * 1000)::bigint,"
          + " (extract(epoch from cancelled_at) * 1000)::bigint, cancel_order, cancel_reason";

  /** One of which nothing has been announced. */
  static ExamRow quiet(String code) {
    return new ExamRow(code, new ExamDates(null, null, null, null, null), null, null, null, null);
  }

  static ExamRow of(Object[] c) {
    return new ExamRow(
        (String) c[0],
        new ExamDates(moment(c[1]), moment(c[2]), moment(c[3]), moment(c[4]), moment(c[5])),
        moment(c[6]),
        moment(c[7]),
        (String) c[8],
        (String) c[9]);
  }

  static Instant moment(Object millis) {
    return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
  }

  boolean isCancelled() {
    return cancelledAt != null;
  }

  /** Where it stands at that moment. */
  ExamStatus at(ExamDefinition exam, Instant moment) {
    return isCancelled() ? ExamStatus.CANCELLED : dates(exam).at(moment);
  }

  /** The dates that hold. */
  ExamDates dates(ExamDefinition exam) {
    return exam.dates().with(announced);
  }
}

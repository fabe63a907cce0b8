package org.jansetu.payment;

import java.time.Instant;

/** A payment as it is kept. */
record PaymentRow(
    long id,
    String order,
    long payer,
    String mobile,
    String purpose,
    String subject,
    long amountPaise,
    String language,
    PaymentState state,
    String reference,
    String reason,
    int attempts,
    Instant expiresAt,
    Instant paidAt) {

  private static final int FIRST_SECONDS = 5;
  private static final int LONGEST_SECONDS = 600;
  private static final int MOST_DOUBLINGS = 7;

  /** A minute after the gateway takes no money any more, whatever it says then is final. */
  private static final int GRACE_SECONDS = 60;

  static final String COLUMNS =
      "id, order_number, payer_id, mobile, purpose, subject, amount_paise, language, state,"
          + " reference, reason, attempts, (extract(epoch from expires_at) * 1000)::bigint,"
          + " (extract(epoch from paid_at) * 1000)::bigint";

  static PaymentRow of(Object[] c) {
    return new PaymentRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        ((Number) c[2]).longValue(),
        (String) c[3],
        (String) c[4],
        (String) c[5],
        ((Number) c[6]).longValue(),
        (String) c[7],
        PaymentState.of((String) c[8]),
        (String) c[9],
        (String) c[10],
        ((Number) c[11]).intValue(),
        Instant.ofEpochMilli(((Number) c[12]).longValue()),
        c[13] == null ? null : Instant.ofEpochMilli(((Number) c[13]).longValue()));
  }

  /** How long to wait until the gateway is asked again: 5 s, doubled each time, to 10 minutes. */
  int waitSeconds() {
    return Math.min(FIRST_SECONDS << Math.min(attempts, MOST_DOUBLINGS), LONGEST_SECONDS);
  }

  /** Whether it may still be paid at that moment. */
  boolean isPayable(Instant now) {
    return state == PaymentState.STARTED && now.isBefore(expiresAt);
  }

  /** Whether what was not paid by then will never be. */
  boolean isOver(Instant now) {
    return now.isAfter(expiresAt.plusSeconds(GRACE_SECONDS));
  }

  /** Whether only the gateway knows how it goes on. */
  boolean isOpen() {
    return state == PaymentState.STARTED || state == PaymentState.PENDING;
  }

  PaymentReceived received() {
    return new PaymentReceived(order, purpose, subject, amountPaise, paidAt);
  }
}

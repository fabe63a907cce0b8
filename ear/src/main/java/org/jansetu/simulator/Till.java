package org.jansetu.simulator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/** The payments of the sandbox; in memory, gone with the process. */
final class Till {

  private static final long PENDING_MILLIS = 3000;
  private static final int MOST_PAYMENTS = 100_000;

  private final LongSupplier clock;
  private final Map<String, Payment> payments = new HashMap<>();

  Till(LongSupplier clock) {
    this.clock = clock;
  }

  /** A payment as it was asked for; fields are those of the request. */
  private static final class Payment {
    private final Map<String, String> request;
    private Outcome outcome;
    private long overAt;
    private long paidAt;
    private boolean isRefunded;

    Payment(Map<String, String> request) {
      this.request = Map.copyOf(request);
    }
  }

  /** Notes a request that was proved; false when the books are full. */
  synchronized boolean open(Map<String, String> request) {
    if (payments.size() >= MOST_PAYMENTS) {
      return false;
    }
    payments.putIfAbsent(key(request.get("merchant"), request.get("order")), new Payment(request));
    return true;
  }

  /** What was asked for, or null. */
  synchronized Map<String, String> request(String merchant, String order) {
    Payment payment = payments.get(key(merchant, order));
    return payment == null ? null : payment.request;
  }

  /** Ends a payment, once and in time; false when it was ended before or nobody may pay now. */
  synchronized boolean decide(String merchant, String order, Outcome outcome) {
    Payment payment = payments.get(key(merchant, order));
    if (payment == null || payment.outcome != null) {
      return false;
    }
    boolean isLate =
        clock.getAsLong() / 1000 > Long.parseLong(payment.request.getOrDefault("expiresAt", "0"));
    if (isLate) {
      return false;
    }
    payment.outcome = outcome;
    payment.paidAt = clock.getAsLong();
    payment.overAt = clock.getAsLong() + PENDING_MILLIS;
    return true;
  }

  /** What is said about a payment now: state, debited, reference, reason, refund. */
  synchronized Map<String, String> standing(String merchant, String order) {
    Payment payment = payments.get(key(merchant, order));
    String state = state(payment);
    Map<String, String> fields = new HashMap<>();
    fields.put("order", order);
    fields.put("state", state);
    boolean isDebited =
        payment != null
            && (state.equals("succeeded") || payment.outcome == Outcome.DEBITED_BUT_FAILED);
    fields.put("debited", Boolean.toString(isDebited && !payment.isRefunded));
    fields.put("refund", payment != null && payment.isRefunded ? "done" : "none");
    if (payment != null) {
      fields.put("amountPaise", payment.request.get("amountPaise"));
    }
    if (state.equals("failed")) {
      fields.put("reason", "declined");
    }
    if (isDebited) {
      fields.put("paidAt", Long.toString(payment.paidAt / 1000));
      fields.put("reference", "GW-" + order.substring(1, Math.min(13, order.length())));
    }
    return fields;
  }

  /** Gives back what was taken, once; says done, or refused when nothing was taken. */
  synchronized String refund(String merchant, String order) {
    Payment payment = payments.get(key(merchant, order));
    if (payment == null) {
      return "refused";
    }
    boolean isTaken =
        state(payment).equals("succeeded") || payment.outcome == Outcome.DEBITED_BUT_FAILED;
    payment.isRefunded = payment.isRefunded || isTaken;
    return payment.isRefunded ? "done" : "refused";
  }

  private String state(Payment payment) {
    if (payment == null || payment.outcome == null) {
      return "unpaid";
    }
    boolean isOver = clock.getAsLong() >= payment.overAt;
    return switch (payment.outcome) {
      case SUCCESS, DUPLICATE_CALLBACK, WRONG_AMOUNT, LOST_CALLBACK -> "succeeded";
      case FAIL, DEBITED_BUT_FAILED -> "failed";
      case PENDING_THEN_SUCCESS -> isOver ? "succeeded" : "pending";
      case PENDING_THEN_FAILURE -> isOver ? "failed" : "pending";
      case FORGED_CALLBACK -> "unpaid";
    };
  }

  private static String key(String merchant, String order) {
    return String.format(Locale.ROOT, "%s/%s", merchant, order);
  }
}
